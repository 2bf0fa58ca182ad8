import type { Origin } from '@jibao/core'
import Handlebars from 'handlebars'
import type { TemplateFile } from './template.ts'

/** A source location of Handlebars: line from 1, column from 0. */
interface Located {
  readonly loc: hbs.AST.SourceLocation
}

/** Where a piece of a template stands; `start` shifts text that is embedded in another file. */
export const placeOf = ({ file, start }: TemplateFile, { loc }: Located): Origin => {
  const { line, column } = loc.start
  if (start === undefined) return { file, line, column: column + 1 }
  return {
    file,
    line: start.line + line - 1,
    column: line === 1 ? start.column + column : column + 1,
  }
}

export type Parsed =
  | { readonly program: hbs.AST.Program }
  | { readonly problem: string; readonly origin: Origin }

/** Parses a template; what Handlebars throws becomes a problem with its place. */
export const parseTemplate = (template: TemplateFile): Parsed => {
  try {
    return { program: Handlebars.parse(template.source) }
  } catch (error) {
    return { problem: problemOf(error), origin: originOf(error, template) }
  }
}

/** Handlebars explains a parse error with a drawing and a list of tokens; its first line is enough. */
const problemOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  const mismatch = /^(?<open>\S+) doesn't match (?<close>\S+)/.exec(message)
  if (mismatch?.groups !== undefined) {
    return `{{#${mismatch.groups.open}}} 与 {{/${mismatch.groups.close}}} 不成对`
  }
  return /got 'EOF'/.test(message) ? '文件结束时仍有未闭合的 {{#…}} 或 {{' : '此处的花括号写法不对'
}

const originOf = (error: unknown, template: TemplateFile): Origin => {
  const fields = typeof error === 'object' && error !== null ? error : {}
  const inMessage = /on line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  const line =
    'lineNumber' in fields && typeof fields.lineNumber === 'number'
      ? fields.lineNumber
      : Number(inMessage ?? 1)
  const column = 'column' in fields && typeof fields.column === 'number' ? fields.column : 0
  const loc = { start: { line, column }, end: { line, column }, source: '' }
  return placeOf(template, { loc })
}

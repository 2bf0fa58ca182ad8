import type { Origin } from '@jibao/core'
import Handlebars from 'handlebars'
import { findSyntaxFault } from './find-syntax-fault.ts'
import type { TemplateFile } from './template.ts'

/** A source location of Handlebars: line from 1, column from 0. */
interface Located {
  readonly loc: hbs.AST.SourceLocation
}

/** Where a piece of a template stands; `start` shifts text that is embedded in another file. */
export const placeOf = ({ file, start }: TemplateFile, { loc }: Located): Origin => {
  const { line, column } = loc.start
  const first = start ?? { line: 1, column: 1 }
  return {
    file,
    line: first.line + line - 1,
    column: (line === 1 ? first.column : 1) + column,
  }
}

/** The place of what follows `text` when `text` stands at `from`. */
export const placeAfter = (text: string, { file, line = 1, column = 1 }: Origin): Origin => {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return {
    file,
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last.length : last.length + 1,
  }
}

export type Parsed =
  | { readonly program: hbs.AST.Program }
  | { readonly problem: string; readonly origin: Origin }

/** Parses a template; what Handlebars throws becomes a problem with its place. */
export const parseTemplate = ({ file, source, start }: TemplateFile): Parsed => {
  try {
    return { program: Handlebars.parse(source) }
  } catch {
    const { problem, offset } = findSyntaxFault(source)
    return { problem, origin: placeAfter(source.slice(0, offset), { file, ...start }) }
  }
}

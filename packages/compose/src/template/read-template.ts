import {
  type Diagnostic,
  findForbiddenCharacter,
  type Origin,
  type Outcome,
  succeedUnlessErrors,
  type World,
} from '@jibao/core'
import { LineCounter, parseDocument } from 'yaml'
import * as diagnostics from '../diagnostics.ts'
import { type Template, type TemplateFile, templateFileSchema } from './template.ts'

const partialName = /^(?<name>[a-z][a-z0-9-]*)\.md\.hbs$/

/**
 * Reads a template folder: `template.yaml`, `body.md.hbs`, `partials/<name>.md.hbs`.
 * @param shownAs the folder's name in diagnostics
 */
export const readTemplate = async (
  folder: string,
  { world, shownAs }: { readonly world: World; readonly shownAs: string },
): Promise<Outcome<Template>> => {
  const faults: Diagnostic[] = []
  const readText = async (path: string): Promise<TemplateFile | undefined> => {
    const file = `${shownAs}/${path}`
    const bytes = await world.read(`${folder}/${path}`)
    if (bytes === undefined) {
      faults.push(diagnostics.templateFileMissing({ file }))
      return undefined
    }
    const source = decode(bytes)
    if (source === undefined) {
      faults.push(diagnostics.templateNotText({ file }))
      return undefined
    }
    const forbidden = findForbiddenCharacter(source)
    if (forbidden !== undefined) {
      const origin = placeAt({ file, source }, forbidden.offset)
      faults.push(diagnostics.templateCharacter(forbidden.name, origin))
    }
    return { file, source: source.replace(/\r\n?/g, '\n') }
  }

  const settings = await readText('template.yaml')
  const body = await readText('body.md.hbs')
  const partials = new Map<string, TemplateFile>()
  for (const entry of (await world.list(`${folder}/partials`)) ?? []) {
    const name = partialName.exec(entry)?.groups?.name
    const partial = name === undefined ? undefined : await readText(`partials/${entry}`)
    if (name !== undefined && partial !== undefined) partials.set(name, partial)
  }
  const parsed = settings === undefined ? undefined : parseSettings(settings, faults)
  if (parsed === undefined || body === undefined) {
    return { value: undefined, diagnostics: faults }
  }
  return succeedUnlessErrors({ ...parsed, body, partials }, faults)
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Place of a UTF-16 offset in a template file. */
const placeAt = ({ file, source }: TemplateFile, offset: number): Origin => {
  const before = source.slice(0, offset)
  return {
    file,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  }
}

type Settings = Omit<Template, 'body' | 'partials'>

const parseSettings = (settings: TemplateFile, faults: Diagnostic[]): Settings | undefined => {
  const { file, source } = settings
  const lineCounter = new LineCounter()
  // The failsafe schema keeps every scalar as typed.
  const document = parseDocument(source, { schema: 'failsafe', lineCounter })
  const placeOf = (offset: number): Origin => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line, column: col }
  }
  if (document.errors.length > 0) {
    faults.push(
      ...document.errors.map((error) =>
        diagnostics.templateSettings(error.message, placeOf(error.pos[0])),
      ),
    )
    return undefined
  }
  const result = templateFileSchema.safeParse(document.toJS())
  if (!result.success) {
    faults.push(
      ...result.error.issues.map((issue) => {
        const node: unknown = document.getIn(issue.path, true)
        const start = rangeStart(node)
        return diagnostics.templateSettings(
          `${issue.path.join('.')} ${issue.message}`.trim(),
          start === undefined ? { file, line: 1, column: 1 } : placeOf(start),
        )
      }),
    )
    return undefined
  }
  const { reportTitle, options = {}, ...rest } = result.data
  const { line = 1, column = 1 } = placeOf(rangeStart(document.getIn(['reportTitle'], true)) ?? 0)
  const title: TemplateFile = { file, source: reportTitle, start: { line, column } }
  return { ...rest, options, reportTitle: title }
}

const rangeStart = (node: unknown): number | undefined => {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) ? Number(node.range[0]) : undefined
}

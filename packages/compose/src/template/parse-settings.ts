import {
  type Diagnostic,
  fail,
  findForbiddenCharacter,
  type Origin,
  type Outcome,
  succeed,
} from '@jibao/core'
import { type Document, isMap, isNode, isScalar, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import * as diagnostics from '../diagnostics.ts'
import { placeAfter } from './syntax.ts'
import { optionSchema, type Template, type TemplateFile, templateFileSchema } from './template.ts'

type Settings = Omit<Template, 'body' | 'partials' | 'helpers'>

/** A YAML document that can tell where each of its parts stands. */
interface Yaml {
  readonly document: Document
  readonly originAt: (offset: number) => Origin
  readonly originOf: (node: unknown) => Origin
}

/** template.yaml; every fault with its place. */
export const parseSettings = ({ file, source }: TemplateFile): Outcome<Settings> => {
  // The failsafe schema keeps every scalar as typed.
  const document = parseDocument(source, { schema: 'failsafe', prettyErrors: false })
  const originAt = (offset: number): Origin => placeAfter(source.slice(0, offset), { file })
  const originOf = (node: unknown): Origin => originAt(isNode(node) ? (node.range?.[0] ?? 0) : 0)
  const yaml: Yaml = { document, originAt, originOf }

  const broken = [...syntaxFaults(yaml), ...unwantedIn(yaml, source)]
  if (broken.length > 0) return fail(...broken)
  const { data, error } = templateFileSchema.safeParse(document.toJS())
  const start = startOfTitle(document, source)
  const faults = [
    ...(error?.issues ?? []).flatMap((issue) => diagnose(issue, yaml)),
    ...(start === 'unclear' ? [diagnostics.titleForm(originOf(titleIn(document)))] : []),
  ]
  if (data === undefined || typeof start !== 'number') return fail(...faults)
  const { reportTitle, options = {}, ...rest } = data
  const { line = 1, column = 1 } = originAt(start)
  return succeed({
    ...rest,
    options,
    reportTitle: { file, source: reportTitle, start: { line, column } },
  })
}

/** One slip makes the parser stumble several times: the first fault of each line is enough. */
const syntaxFaults = ({ document, originAt }: Yaml): readonly Diagnostic[] => {
  const places = document.errors.map(({ pos }) => originAt(pos[0]))
  return places
    .filter(({ line }, index) => places.findIndex((place) => place.line === line) === index)
    .map(diagnostics.settingsSyntax)
}

/** Aliases, and characters that no report may contain, when they are written as escapes. */
const unwantedIn = ({ document, originOf }: Yaml, source: string): readonly Diagnostic[] => {
  const faults: Diagnostic[] = []
  visit(document, {
    Alias: (_, alias) => {
      faults.push(diagnostics.settingsSyntax(originOf(alias)))
    },
    Scalar: (_, scalar) => {
      const forbidden = findForbiddenCharacter(String(scalar.value))
      if (forbidden === undefined || findForbiddenCharacter(source) !== undefined) return
      faults.push(diagnostics.templateCharacter(forbidden.name, originOf(scalar)))
    },
  })
  return faults
}

const titleIn = (document: Document): unknown => document.getIn(['reportTitle'], true)

/**
 * Where the text of the title begins, so that its faults can be placed: it has to stand on one line,
 * with or without quotes, letter for letter.
 */
const startOfTitle = (document: Document, source: string): number | 'unclear' | undefined => {
  const title = titleIn(document)
  if (!isScalar(title) || title.range == null) return undefined
  const [start, end] = title.range
  const text = String(title.value)
  const form = [text, `'${text}'`, `"${text}"`].indexOf(source.slice(start, end))
  return form === -1 ? 'unclear' : start + Math.min(form, 1)
}

const keysOf = (path: readonly PropertyKey[]): readonly string[] =>
  Object.keys(path.length === 0 ? templateFileSchema.shape : optionSchema.shape)

const diagnose = (issue: z.core.$ZodIssue, { document, originOf }: Yaml): readonly Diagnostic[] => {
  const { path } = issue
  const keyIn = (parent: readonly PropertyKey[], key: PropertyKey | undefined): Origin => {
    const map: unknown = document.getIn(parent, true)
    const pairs = isMap(map) ? map.items : []
    return originOf(pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key)
  }
  const name = path.join('.')
  const parent = path.slice(0, -1)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      diagnostics.settingsKeyUnknown(key, keysOf(path), keyIn(path, key)),
    )
  }
  if (issue.code === 'invalid_key')
    return [diagnostics.optionName(name, keyIn(parent, path.at(-1)))]
  const node: unknown = document.getIn(path, true)
  if (node === undefined) {
    return [diagnostics.settingsKeyMissing(name, originOf(document.getIn(parent, true)))]
  }
  if (issue.code === 'invalid_value' && isScalar(node)) {
    const written = { text: String(node.value), origin: originOf(node) }
    return [diagnostics.settingsChoice(name, issue.values.map(String), written)]
  }
  return [diagnostics.settingsValue(name, originOf(node))]
}

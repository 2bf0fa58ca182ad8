import { isDecimalText } from '@jibao/core'
import { isMap, isScalar, parseDocument } from 'yaml'

/** Whether it stands between brackets, where a comma or a bracket would end it. */
export type Style = 'block' | 'flow'

/** Something on one line of a YAML file. */
export type Written = (style: Style) => string

/** A text that every reader of YAML takes for that text: quoted only where it has to be. */
export const text =
  (value: string): Written =>
  (style) =>
    isPlain(value, style)
      ? value
      : /[\n\r\t]/.test(value)
        ? JSON.stringify(value)
        : `'${value.replaceAll("'", "''")}'`

/** A figure: a bare number may be a number to others. */
export const figure =
  (value: string): Written =>
  (style) =>
    isDecimalText(value) ? value : text(value)(style)

/** `YYYY-MM-DD`, bare as in all files of a workspace. */
export const date =
  (value: string): Written =>
  () =>
    value

export const fields =
  (entries: Iterable<readonly [key: string, value: Written]>): Written =>
  () =>
    `{ ${Array.from(entries, (entry) => writeEntry(entry, 'flow')).join(', ')} }`

export const writeEntry = ([key, value]: readonly [string, Written], style: Style): string =>
  `${text(key)(style)}: ${value(style)}`

/**
 * Tried rather than known: without quotes, `0012`, `yes`, `1e5`, `a: b` and `#1` are something else in
 * YAML 1.2, in YAML 1.1, or as a key.
 */
const isPlain = (value: string, style: Style): boolean =>
  value !== '' &&
  !value.includes('\n') &&
  (['1.2', '1.1'] as const).every((version) => {
    const entry = `${value}: ${value}`
    const document = parseDocument(style === 'flow' ? `{ ${entry} }` : entry, {
      version,
      schema: version === '1.2' ? 'core' : 'yaml-1.1',
    })
    const { contents, errors, warnings } = document
    if (errors.length > 0 || warnings.length > 0 || !isMap(contents)) return false
    const [pair, ...others] = contents.items
    const isSame = (node: unknown): boolean => isScalar(node) && node.value === value
    return others.length === 0 && isSame(pair?.key) && isSame(pair?.value)
  })

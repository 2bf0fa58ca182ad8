import { isCollection } from 'yaml'
import type { Edit } from './edit.ts'
import { appendEntries, replaceValue, type WrittenEntry } from './edit-map.ts'
import { fields, figure, type Written } from './written.ts'
import { type MapNode, type PairNode, pairAt, textOf, type YamlText } from './yaml-text.ts'

/** What is written of an observation; what stays as it is, or is not said, is absent. */
export interface ObservationFields {
  readonly value?: Written
  readonly asOf?: Written
  readonly note?: Written
  readonly evidence?: Written
}

/** An entry of `map` whose fields are given other values where they stand. */
export interface ChangedEntry {
  readonly map: MapNode
  readonly pair: PairNode
  readonly fields: ObservationFields
}

const names = ['value', 'asOf', 'note', 'evidence'] as const satisfies (keyof ObservationFields)[]

const entriesOf = (given: ObservationFields): readonly WrittenEntry[] =>
  names.flatMap((name) => {
    const written = given[name]
    return written === undefined ? [] : [[name, written] as const]
  })

/** On one line: the value alone where there is nothing beside it. */
export const inlineObservation = (
  given: ObservationFields & { readonly value: Written },
): Written => {
  const entries = entriesOf(given)
  return entries.length === 1 ? given.value : fields(entries)
}

export const changeEntry = (
  yaml: YamlText,
  { map, pair, fields: given }: ChangedEntry,
): readonly Edit[] => {
  const { value: node } = pair
  if (!isCollection(node)) {
    const { value = figure(textOf(node) || '——') } = given
    return [replaceValue(yaml, map, pair, inlineObservation({ ...given, value }))]
  }
  const own = node as MapNode
  const entries = entriesOf(given).map((entry) => ({ entry, field: pairAt(own, entry[0]) }))
  return [
    ...entries.flatMap(({ entry: [, written], field }) =>
      field === undefined ? [] : [replaceValue(yaml, own, field, written)],
    ),
    ...appendEntries(
      yaml,
      own,
      entries.flatMap(({ entry, field }) => (field === undefined ? [entry] : [])),
    ),
  ]
}

import { progressFileSchema } from '@jibao/data-model'
import { isCollection } from 'yaml'
import type { Edit } from './edit.ts'
import { appendEntries } from './edit-map.ts'
import { inlineObservation, type ObservationFields } from './observation-entry.ts'
import { writeSection } from './write-section.ts'
import { type Written, writeEntry } from './written.ts'
import { contentEnd, type MapNode, pairAt, pairEnd, textOf, type YamlText } from './yaml-text.ts'

export interface AddedEntry {
  /** Id. */
  readonly indicator: string
  readonly fields: ObservationFields & { readonly value: Written }
}

/** Adds observations behind the last, or in a section of their own where they belong. */
export const addEntries = (yaml: YamlText, added: readonly AddedEntry[]): readonly Edit[] => {
  if (added.length === 0) return []
  const entries = added.map(
    ({ indicator, fields }) => [indicator, inlineObservation(fields)] as const,
  )
  const section = pairAt(yaml.root, 'observations')?.value
  if (isCollection(section) && section.items.length > 0) {
    return appendEntries(yaml, section as MapNode, entries)
  }
  return writeSection(yaml, 'observations', {
    lines: (indent) => entries.map((entry) => `${indent}  ${writeEntry(entry, 'block')}`),
    items: entries.map((entry) => writeEntry(entry, 'flow')),
    brackets: '{}',
    end: endOfFacts(yaml),
  })
}

const keys = Object.keys(progressFileSchema.shape)

/** What a progress file says of its period, before any figure. */
const facts = new Set(keys.slice(0, keys.indexOf('observations')))

const endOfFacts = ({ source, root }: YamlText): number => {
  const last = root.items.findLast(({ key }) => facts.has(textOf(key)))
  return last === undefined ? contentEnd(source, root) : pairEnd(source, last)
}

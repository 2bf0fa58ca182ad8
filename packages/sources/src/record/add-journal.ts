import { isSeq, type Node } from 'yaml'
import type { Edit } from './edit.ts'
import { insertInFlow, insertLines, type WrittenEntry } from './edit-map.ts'
import { writeSection } from './write-section.ts'
import { fields, writeEntry } from './written.ts'
import { contentEnd, indentOf, pairAt, type YamlText } from './yaml-text.ts'

/** What one workbook brought to one file. */
export interface JournalEntry {
  /** Which workbook, from whom, when. */
  readonly facts: readonly WrittenEntry[]
  /** By indicator id. */
  readonly figures: readonly WrittenEntry[]
}

/** Adds to the history of a file, which is its last section. */
export const addJournal = (yaml: YamlText, journal: readonly JournalEntry[]): readonly Edit[] => {
  if (journal.length === 0) return []
  const { source, root } = yaml
  const items = journal.map(inline)
  const list = pairAt(root, 'imports')?.value
  if (!isSeq(list) || list.items.length === 0) {
    return writeSection(yaml, 'imports', {
      lines: (indent) => journal.flatMap((entry) => linesOf(entry, `${indent}  `)),
      items,
      brackets: '[]',
      end: endOfDocument(yaml),
    })
  }
  return list.flow === true
    ? [insertInFlow(source, list, contentEnd(source, list.items.at(-1) as Node), items)]
    : [
        insertLines(
          yaml,
          contentEnd(source, list),
          journal.flatMap((entry) => linesOf(entry, indentOf(list))),
        ),
      ]
}

const inline = ({ facts, figures }: JournalEntry): string =>
  fields([...facts, ['figures', fields(figures)]])('flow')

const linesOf = ({ facts, figures }: JournalEntry, indent: string): readonly string[] => [
  ...facts.map(
    (entry, index) => `${indent}${index === 0 ? '- ' : '  '}${writeEntry(entry, 'block')}`,
  ),
  `${indent}  figures:`,
  ...figures.map((entry) => `${indent}    ${writeEntry(entry, 'block')}`),
]

/** Behind the last line, which may be a comment, or before `...`. */
const endOfDocument = ({ source, root }: YamlText): number => {
  const end = contentEnd(source, root)
  const rest = source
    .slice(end)
    .split(/^\.\.\.(?=\s|$)/m, 1)
    .join('')
  return end + rest.trimEnd().length
}

import type { WordedBlock } from '../assemble-draft.ts'
import { promoteHeadings } from '../text/promote-headings.ts'
import type { Words } from '../words.ts'
import { alignedTable } from './aligned-table.ts'
import { closeUpPageLines } from './close-up-page-lines.ts'
import { dropFurniture } from './drop-furniture.ts'
import { joinTables } from './join-tables.ts'
import { measurePages, type Setting } from './measure-pages.ts'
import { lineText, type PageLine } from './page-lines.ts'
import type { ReadPage } from './read-page.ts'
import type { RuledTable } from './ruled-table.ts'

const isLatin = (text: string | undefined): boolean => /[A-Za-z]/.test(text ?? '')

const wordsOf = (lines: readonly PageLine[]): Words =>
  lines.flatMap((line, index) => {
    const text = lineText(line)
    const place = { page: line.page, line: line.line, column: 1 }
    const before = index === 0 ? '' : lineText(lines[index - 1] ?? line)
    const isParted = isLatin(before.at(-1)) && isLatin(text[0])
    return [...(isParted ? [{ text: ' ', place }] : []), { text, place }]
  })

const proseBlocks = (lines: readonly PageLine[], setting: Setting): readonly WordedBlock[] =>
  closeUpPageLines(lines, setting).map(({ lines: own, isTitle }) => {
    const words = wordsOf(own)
    return isTitle ? { kind: 'heading', level: 1, words } : { kind: 'paragraph', words }
  })

type Part = { readonly line: PageLine } | { readonly table: RuledTable }

const topOf = (part: Part): number => ('line' in part ? part.line.y : part.table.top)

/** Lines and ruled tables in reading order. */
const partsOf = (page: ReadPage, lines: readonly PageLine[]): readonly Part[] =>
  [...lines.map((line) => ({ line })), ...page.tables.map((table) => ({ table }))].toSorted(
    (a, b) => topOf(a) - topOf(b),
  )

export const blocksOfPages = (pages: readonly ReadPage[]): readonly WordedBlock[] => {
  const kept = dropFurniture(pages.map(({ lines }) => lines))
  const setting = measurePages(pages.map((page, index) => ({ ...page, lines: kept[index] ?? [] })))
  const parts = joinTables(pages.flatMap((page, index) => partsOf(page, kept[index] ?? [])))
  const blocks: WordedBlock[] = []
  let prose: PageLine[] = []
  const endProse = (): void => {
    for (const block of proseBlocks(prose, setting)) blocks.push(block)
    prose = []
  }
  const lines = parts.map((part) => ('line' in part ? part.line : undefined))
  for (let index = 0; index < parts.length; ) {
    const part = parts[index]
    if (part === undefined) break
    const aligned = alignedTable(lines, index)
    if ('line' in part && aligned === undefined) prose.push(part.line)
    else {
      endProse()
      blocks.push({
        kind: 'table',
        cells: 'table' in part ? part.table.cells : (aligned?.cells ?? []),
      })
    }
    index += aligned?.length ?? 1
  }
  endProse()
  return promoteHeadings(blocks, { hasTitle: false })
}

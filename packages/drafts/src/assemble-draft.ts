import type {
  Draft,
  DraftBlock,
  DraftCell,
  DraftFormat,
  DraftHeading,
  DraftParagraph,
  Span,
  Stretch,
} from '@jibao/data-model'
import { trimWords, type Words } from './words.ts'

type Worded<T extends Span> = Omit<T, keyof Span> & { readonly words: Words }

export type WordedCell = Worded<DraftCell>

/** A block whose words have not been put into the draft's one text yet. */
export type WordedBlock =
  | Worded<DraftHeading>
  | Worded<DraftParagraph>
  | { readonly kind: 'table'; readonly cells: readonly WordedCell[] }

const byPosition = (a: WordedCell, b: WordedCell): number => a.row - b.row || a.column - b.column

/** Puts all words into one text. White space at the ends goes, and so do blocks without words. */
export const assembleDraft = (
  blocks: readonly WordedBlock[],
  { file, format }: { readonly file: string; readonly format: DraftFormat },
): Draft => {
  const texts: string[] = []
  const stretches: Stretch[] = []
  let length = 0
  const write = (words: Words): Span => {
    const start = length
    for (const { text, place } of trimWords(words)) {
      // Other white space stands where a line feed would end the block.
      texts.push(text.replaceAll(/[\t\r\n]/g, ' '))
      stretches.push({ start: length, end: length + text.length, ...place })
      length += text.length
    }
    const end = length
    texts.push('\n')
    length += 1
    return { start, end }
  }
  const isSaid = (words: Words): boolean => words.some(({ text }) => text.trim() !== '')

  const written: DraftBlock[] = []
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (!block.cells.some((cell) => isSaid(cell.words))) continue
      const cells = block.cells
        .toSorted(byPosition)
        .map(({ words, ...cell }) => ({ ...write(words), ...cell }))
      const start = cells[0]?.start ?? length
      written.push({ kind: 'table', start, end: cells.at(-1)?.end ?? start, cells })
    } else if (isSaid(block.words)) {
      const { words, ...rest } = block
      written.push({ ...rest, ...write(words) })
    }
  }
  return { file, format, text: texts.join(''), blocks: written, stretches }
}

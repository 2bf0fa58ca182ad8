import type { Cell, CellContent } from '../workbook.ts'
import { type Run, separateStruck } from './separate-struck.ts'

/** What a reader found in a cell, before anything struck out is taken from it. */
export interface FoundCell {
  readonly row: number
  readonly column: number
  readonly content?: CellContent | undefined
  /** Where the text is in several fonts; together they are the text of the content. */
  readonly runs?: readonly Run[] | undefined
  /** The whole cell's font is struck through; runs, where there are any, say it for themselves. */
  readonly isStruck: boolean
  readonly format?: string | undefined
  readonly formula?: string | undefined
}

/** As one would read it aloud, for telling what is struck out. */
const contentText = (content: CellContent): string => {
  if (content.kind === 'text') return content.text
  if (content.kind === 'number') return content.value
  if (content.kind === 'date') return content.date
  if (content.kind === 'error') return content.code
  return content.value ? 'TRUE' : 'FALSE'
}

const separate = ({ content, runs, isStruck }: FoundCell): Pick<Cell, 'content' | 'struck'> => {
  if (content?.kind === 'text' && runs !== undefined) {
    const { text, struck } = separateStruck(runs)
    return {
      ...(text.trim() === '' && struck !== '' ? {} : { content: { kind: 'text', text } }),
      ...(struck === '' ? {} : { struck }),
    }
  }
  if (content === undefined) return {}
  return isStruck ? { struck: contentText(content) } : { content }
}

/** `undefined` for a cell that holds nothing: formatted, or emptied to an empty text. */
export const makeCell = (found: FoundCell): Cell | undefined => {
  const { row, column, format, formula } = found
  const isEmptied = found.content?.kind === 'text' && found.content.text === ''
  if (formula === undefined && (found.content === undefined || isEmptied)) return undefined
  return {
    row,
    column,
    ...separate(found),
    ...(format === undefined || /^general$/i.test(format) ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
  }
}

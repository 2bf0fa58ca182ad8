import { charactersPerLine, linesPerPage, textWidth } from '@jibao/typography'

/** Lines of body text that each part of the sheet takes, as it was measured in PDF and Word. */
const lineOf = { title: 2, tableRow: 0.8, tableText: 0.6, cellPadding: 0.2, tableNote: 1 } as const

/** Em of a document's name that a line of its cell holds. */
const nameWidth = 13

/** Programs set lines apart a little more or less. */
const spare = 0.5

/** All lines of one page below the title. */
export const sheetLines = linesPerPage - lineOf.title - spare

/** Lines of a paragraph, its first one two characters in. */
export const paragraphLines = (text: string): number =>
  Math.ceil((2 + textWidth(text)) / charactersPerLine)

/** Lines of a table without its documents: header and note. */
export const emptyTableLines = lineOf.tableRow + lineOf.tableNote

/** Lines of a document in the table: a row for each file, and no less than its name takes. */
export const documentLines = (name: string, files: number): number =>
  Math.max(
    files * lineOf.tableRow,
    Math.ceil(textWidth(name) / nameWidth) * lineOf.tableText + lineOf.cellPadding,
  )

/** The first of a list that fit; where some do not, a line is left to say so. */
export const fitting = <T>(
  list: readonly T[],
  linesOf: (item: T) => number,
  room: number,
): readonly T[] => {
  const total = list.reduce((sum, item) => sum + linesOf(item), 0)
  if (total <= room) return list
  let left = room - 1
  const end = list.findIndex((item) => {
    left -= linesOf(item)
    return left < 0
  })
  return list.slice(0, end)
}

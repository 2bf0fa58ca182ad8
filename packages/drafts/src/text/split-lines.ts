import type { Piece } from '../words.ts'

/** A line that says something. */
export interface Line {
  /** Without white space at both ends. */
  readonly text: string
  /** As it stands in the file. */
  readonly whole: string
  /** 1-based. */
  readonly line: number
  /** Of the first character of `text`, 1-based. */
  readonly column: number
  /** Whether it follows a blank line, or begins the file. */
  readonly isApart: boolean
}

/** Ends of Windows, Unix and old Macintosh. */
const lineEnd = /\r\n|\r|\n/

export const splitLines = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let isApart = true
  for (const [index, whole] of text.split(lineEnd).entries()) {
    const words = whole.trim()
    if (words !== '') {
      const column = whole.length - whole.trimStart().length + 1
      lines.push({ text: words, whole, line: index + 1, column, isApart })
    }
    isApart = words === ''
  }
  return lines
}

/** A space for the line end. */
export const lineEndOf = ({ text, line, column }: Line): Piece => ({
  text: ' ',
  place: { line, column: column + text.length },
})

export const pieceOf = ({ text, line, column }: Line): Piece => ({ text, place: { line, column } })

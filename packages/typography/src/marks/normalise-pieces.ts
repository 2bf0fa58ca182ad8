import { bracketEdits } from './brackets.ts'
import type { Edit } from './edit.ts'
import { guardedSpans } from './guarded.ts'
import { patternEdits } from './patterns.ts'
import { quoteEdits } from './quotes.ts'

/** A stretch of a block's text; a fixed one, such as a figure, is read but never changed. */
export interface Piece {
  readonly text: string
  readonly isFixed: boolean
}

/** The marks of one block, whose text may lie in several pieces: as many come back. */
export const normalisePieces = (pieces: readonly Piece[]): readonly string[] => {
  let texts = pieces.map(({ text }) => text)
  // A mark that was widened is a Chinese neighbour to the next; each round leaves fewer to widen.
  for (;;) {
    const edits = editsOf(texts, pieces)
    if (edits.length === 0) return texts
    texts = applyEdits(texts, edits)
  }
}

export const normaliseText = (text: string): string =>
  normalisePieces([{ text, isFixed: false }])[0] ?? text

const editsOf = (texts: readonly string[], pieces: readonly Piece[]): readonly Edit[] => {
  const text = texts.join('')
  const fixed = new Uint8Array(text.length)
  let at = 0
  texts.forEach((piece, index) => {
    if (pieces[index]?.isFixed === true) fixed.fill(1, at, at + piece.length)
    at += piece.length
  })
  for (const [start, end] of guardedSpans(text)) fixed.fill(1, start, end)
  const isFree = ({ start, end }: Edit): boolean => !fixed.subarray(start, end).includes(1)
  const groups = [
    ...bracketEdits(text),
    ...quoteEdits(text),
    ...patternEdits(text).map((edit) => [edit]),
  ]
  const edits = groups
    .filter((group) => group.every(isFree))
    .flat()
    .sort((one, other) => one.start - other.start)
  return edits.filter((edit, index) => edit.start >= (edits[index - 1]?.end ?? 0))
}

/** An edit over a seam puts its text into the first of the pieces. */
const applyEdits = (texts: readonly string[], edits: readonly Edit[]): string[] => {
  let at = 0
  return texts.map((piece) => {
    const [from, to] = [at, at + piece.length]
    at = to
    let result = ''
    let done = from
    for (const { start, end, text } of edits) {
      if (end <= from || start >= to) continue
      result += piece.slice(done - from, Math.max(start, from) - from)
      if (start >= from) result += text
      done = Math.min(end, to)
    }
    return result + piece.slice(done - from)
  })
}

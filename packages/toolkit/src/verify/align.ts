import { cheapestAlignment } from './cheapest-alignment.ts'
import { increasing } from './increasing.ts'

/** Where a piece was found; `undefined` when it is not at its place. */
export type Match = { readonly start: number; readonly end: number } | undefined

/** A piece that is shorter may stand anywhere by chance. */
const anchorLengths = [8, 4] as const

/** Beyond this many steps pieces are looked for one after the other. */
const mostSteps = 4_000_000

/**
 * Finds pieces of text in their order. Between them may stand what a format adds of its own (numbers of
 * headings, repeated headers), so long pieces that occur once hold the others in place, and
 * between those the fewest interruptions win.
 */
export const align = (pieces: readonly string[], text: string): readonly Match[] => {
  const matches: Match[] = pieces.map(() => undefined)

  const settle = (first: number, last: number, start: number, end: number): void => {
    let [from, at] = [first, start]
    while (from < last && text.startsWith(pieces[from] ?? '', at)) {
      const { length } = pieces[from] ?? ''
      if (at + length > end) break
      matches[from] = { start: at, end: at + length }
      at += length
      from += 1
    }
    if (from >= last || at >= end) return
    const anchors = anchorsIn(pieces.slice(from, last), text.slice(at, end))
    if (anchors.length === 0) {
      between(from, last, at, end)
      return
    }
    let [nextPiece, nextAt] = [from, at]
    for (const anchor of anchors) {
      const piece = from + anchor.piece
      const found = at + anchor.at
      const { length } = pieces[piece] ?? ''
      settle(nextPiece, piece, nextAt, found)
      matches[piece] = { start: found, end: found + length }
      nextPiece = piece + 1
      nextAt = found + length
    }
    settle(nextPiece, last, nextAt, end)
  }

  const between = (first: number, last: number, start: number, end: number): void => {
    const some = pieces.slice(first, last)
    const within = text.slice(start, end)
    const find = some.length * within.length <= mostSteps ? cheapestAlignment : oneAfterTheOther
    for (const [index, found] of find(some, within).entries()) {
      if (found === undefined) continue
      const { length } = some[index] ?? ''
      matches[first + index] = { start: start + found, end: start + found + length }
    }
  }

  settle(0, pieces.length, 0, text.length)
  return matches
}

interface Anchor {
  /** Index among the pieces. */
  readonly piece: number
  readonly at: number
}

const anchorsIn = (pieces: readonly string[], text: string): readonly Anchor[] => {
  const counts = new Map<string, number>()
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  for (const length of anchorLengths) {
    const once = pieces.flatMap((piece, index): readonly Anchor[] => {
      if (piece.length < length || counts.get(piece) !== 1) return []
      const at = text.indexOf(piece)
      return at < 0 || text.includes(piece, at + 1) ? [] : [{ piece: index, at }]
    })
    const anchors = increasing(once, ({ at }) => at)
    if (anchors.length > 0) return anchors
  }
  return []
}

const oneAfterTheOther = (
  pieces: readonly string[],
  text: string,
): readonly (number | undefined)[] => {
  let from = 0
  return pieces.map((piece) => {
    const at = text.indexOf(piece, from)
    if (at < 0) return undefined
    from = at + piece.length
    return at
  })
}

import type { DraftPlace } from '@jibao/data-model'

/** Characters that stand side by side in the file, with the place of the first. */
export interface Piece {
  readonly text: string
  readonly place: DraftPlace
}

/** What a block or a cell says, in pieces from one or more places of the file. */
export type Words = readonly Piece[]

export const textOf = (words: Words): string => words.map(({ text }) => text).join('')

const shift = (place: DraftPlace, by: number): DraftPlace =>
  place.column === undefined ? place : { ...place, column: place.column + by }

/** The words from `start` up to and without `end`, counted in UTF-16 units. */
const sliceWords = (words: Words, start: number, end: number): Words => {
  let at = 0
  return words.flatMap(({ text, place }) => {
    const from = Math.max(0, start - at)
    const to = Math.min(text.length, end - at)
    at += text.length
    return from < to ? [{ text: text.slice(from, to), place: shift(place, from) }] : []
  })
}

/** Without white space at both ends. */
export const trimWords = (words: Words): Words => {
  const text = textOf(words)
  return sliceWords(words, text.length - text.trimStart().length, text.trimEnd().length)
}

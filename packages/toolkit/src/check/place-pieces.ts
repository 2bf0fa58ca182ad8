import type { ProsePiece } from '@jibao/compose'
import type { Origin } from '@jibao/core'
import type { Stretch } from '@jibao/data-model'

/** A file of a workspace, to find places in. */
export interface SourceText {
  /** Line feeds only. */
  readonly text: string
  /** Offset at which each line starts. */
  readonly lines: readonly number[]
}

export const sourceText = (bytes: Uint8Array): SourceText => {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  return { text, lines: [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)] }
}

export const offsetOf = ({ lines }: SourceText, { line = 1, column = 1 }: Origin): number =>
  (lines[line - 1] ?? 0) + column - 1

/** Pieces of one paragraph, put one behind the other, and where each stretch of them stands in the file. */
interface Placed {
  /** Counted from the paragraph's first character. */
  readonly stretches: readonly Stretch[]
  /** Where the file goes on. */
  readonly next: number
}

/** Marks that may stand in the file between two characters of its prose: escapes, quotes, line ends, `**`. */
const longestGap = 40

/** So many characters tell where a paragraph begins. */
const enough = 6

const isBlank = (character: string): boolean => /\s/.test(character)

const positionAt = (
  { lines }: SourceText,
  offset: number,
): { readonly line: number; readonly column: number } => {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return { line: low, column: offset - (lines[low - 1] ?? 0) + 1 }
}

/** Where the next paragraph that begins with this piece stands; `from` when it cannot be found. */
const beginning = (piece: ProsePiece | undefined, source: SourceText, from: number): number => {
  if (piece === undefined) return from
  if (piece.origin !== undefined) return offsetOf(source, piece.origin)
  const words = piece.text.trim().slice(0, enough)
  const found = piece.kind === 'typed' && words !== '' ? source.text.indexOf(words, from) : -1
  return found === -1 ? from : found
}

/**
 * Matches a paragraph with the file in which it stands. YAML and Markdown fold lines, escape signs and
 * mark strong words, so characters are matched one by one; what cannot be matched has no place of its own.
 */
export const placePieces = (
  pieces: readonly ProsePiece[],
  source: SourceText,
  from: number,
): Placed => {
  const stretches: Stretch[] = []
  let cursor = beginning(pieces[0], source, from)
  let start = 0
  const place = (at: number, length: number, offset: number): void => {
    const last = stretches.at(-1)
    const { line, column } = positionAt(source, offset)
    const goesOn =
      last?.end === at &&
      last.line === line &&
      (last.column ?? 0) + (last.end - last.start) === column
    if (goesOn) stretches[stretches.length - 1] = { ...last, end: at + length }
    else stretches.push({ start: at, end: at + length, line, column })
  }
  for (const piece of pieces) {
    if (piece.kind === 'quoted') {
      cursor = piece.origin === undefined ? cursor : offsetOf(source, piece.origin)
      const open = source.text.indexOf('{', cursor)
      const close = source.text.indexOf('}', cursor)
      if (open !== -1) quotedAt(open, piece.text.length)
      if (close !== -1) cursor = close + 1
    } else {
      for (const [index, character] of Array.from(piece.text.split('').entries())) {
        if (isBlank(character)) continue
        const found = source.text.indexOf(character, cursor)
        if (found === -1 || found - cursor > longestGap) continue
        place(start + index, 1, found)
        cursor = found + 1
      }
    }
    start += piece.text.length
  }
  return { stretches, next: cursor }

  /** Every character that a reference prints stands where the reference begins. */
  function quotedAt(offset: number, length: number): void {
    const place = positionAt(source, offset)
    for (let at = start; at < start + length; at += 1) {
      stretches.push({ start: at, end: at + 1, ...place })
    }
  }
}

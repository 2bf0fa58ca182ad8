import type { Words } from '../words.ts'
import type { Aligned } from './align-to-source.ts'

/** Tells lines and columns of a text by offsets. */
export interface SourceLines {
  readonly toWords: (aligned: readonly Aligned[]) => Words
}

const startsOf = (source: string): readonly number[] => [
  0,
  ...Array.from(source.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length),
]

export const sourceLines = (source: string): SourceLines => {
  const starts = startsOf(source)
  /** 1-based number of the line that holds the offset. */
  const lineOf = (offset: number): number => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  const toPiece = ({ text, offset }: Aligned) => {
    const line = lineOf(offset)
    return { text, place: { line, column: offset - (starts[line - 1] ?? 0) + 1 } }
  }
  return { toWords: (aligned) => aligned.map(toPiece) }
}

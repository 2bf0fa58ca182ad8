import type { Origin } from '@jibao/core'

/** Places in a text by their UTF-16 offset. */
export const originsIn = (text: string, file: string): ((offset: number) => Origin) => {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  return (offset) => {
    const index = starts.findLastIndex((start) => start <= offset)
    return { file, line: index + 1, column: offset - (starts[index] ?? 0) + 1 }
  }
}

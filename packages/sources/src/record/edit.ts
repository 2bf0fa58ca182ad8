/** `text` in place of a stretch of a file; an insertion where the stretch is empty. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Applies edits that do not overlap; several insertions at one place in the order given. */
export const applyEdits = (source: string, edits: readonly Edit[]): string => {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) throw new RangeError(`edits overlap at ${start}`)
    pieces.push(source.slice(done, start), text)
    done = end
  }
  return [...pieces, source.slice(done)].join('')
}

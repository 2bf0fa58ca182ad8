/** Rows or columns in a row: the 1-based first, and how many. */
export interface Span {
  readonly first: number
  readonly count: number
}

/** Each of them once, in order, up to `last`: files tell the hidden rest of a sheet as one span. */
export const expandSpans = (spans: readonly Span[], last: number): readonly number[] => {
  const numbers: number[] = []
  let next = 1
  for (const { first, count } of spans.toSorted((a, b) => a.first - b.first))
    for (next = Math.max(next, first); next < first + count && next <= last; next++)
      numbers.push(next)
  return numbers
}

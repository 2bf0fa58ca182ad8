/** 2023—2027年, or 2024年 for a single year; empty for none. */
export const yearSpan = (years: readonly number[]): string => {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined) return ''
  return first === last ? `${first}年` : `${first}—${last}年`
}

import { type Micrometres, millimetres } from '../units.ts'

/** From this many equal distances on, `g` and their number are shorter. */
const worthCounting = 3

/**
 * Distances from each place to the next, `g n d` for n equal ones. They are those of rounded places, so
 * that no error adds up along a line; `undefined` when there is but one place.
 */
export const deltaX = (places: readonly Micrometres[]): string | undefined => {
  if (places.length < 2) return undefined
  const runs: { readonly distance: Micrometres; count: number }[] = []
  for (const [index, place] of places.slice(1).entries()) {
    const distance = place - (places[index] ?? 0)
    const last = runs.at(-1)
    if (last?.distance === distance) last.count += 1
    else runs.push({ distance, count: 1 })
  }
  return runs
    .flatMap(({ distance, count }) =>
      count < worthCounting
        ? Array.from({ length: count }, () => millimetres(distance))
        : ['g', String(count), millimetres(distance)],
    )
    .join(' ')
}

/**
 * What `work` makes of each item, in the order of the items.
 * @param width how many are under way at once, at least one
 */
export const inTurns = async <T, U>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<U>,
): Promise<readonly U[]> => {
  const made: U[] = []
  const waiting = items.entries()
  const takeTurns = async (): Promise<void> => {
    for (const [index, item] of waiting) made[index] = await work(item)
  }
  const turns = Math.min(items.length, Math.max(1, Math.floor(width)))
  await Promise.all(Array.from({ length: turns }, takeTurns))
  return made
}

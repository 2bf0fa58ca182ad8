/**
 * How good a line end is, from worst to best. `mark` breaks 避头尾, `word` a word or a number,
 * `unit` a number from its unit: each only where a line has no better place.
 */
export const place = { never: 0, mark: 1, word: 2, unit: 3, free: 4, forced: 5 } as const

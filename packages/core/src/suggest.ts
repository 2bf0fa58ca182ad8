import { closest, distance } from 'fastest-levenshtein'

/** The candidate that `word` is probably a slip of, if one is near enough to be worth saying. */
export const suggest = (word: string, candidates: readonly string[]): string | undefined => {
  const lower = word.toLowerCase()
  const exact = candidates.find((candidate) => candidate.toLowerCase() === lower)
  if (exact !== undefined) return exact
  if (candidates.length === 0) return undefined
  const near = closest(word, candidates)
  const allowed = Math.max(1, Math.floor(Math.max(word.length, near.length) / 3))
  return distance(word, near) <= allowed && near.length > 1 ? near : undefined
}

/** `是否想写“lead”？`, to stand before other advice, or an empty text. */
export const didYouMean = (word: string, candidates: readonly string[]): string => {
  const near = suggest(word, candidates)
  return near === undefined ? '' : `是否想写“${near}”？`
}

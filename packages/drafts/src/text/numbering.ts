/** How official documents number their parts, outermost first (GB/T 9704: 一、 （一） 1. （1）). */
const styles: readonly (readonly [level: number, pattern: RegExp])[] = [
  [1, /^(?:[一二三四五六七八九十百]+、|第[一二三四五六七八九十百]+(?:章|部分)[\s：:、]?)/],
  [2, /^[（(][一二三四五六七八九十百]+[）)]/],
  [3, /^\d{1,3}(?:[.．、](?!\d)|[)）])/],
  [4, /^(?:[（(]\d{1,3}[）)]|[①-⑳])/],
]

export interface Numbering {
  /** 1–4. */
  readonly level: number
  readonly length: number
}

/** The number that a line begins with, if any. */
export const numberingOf = (text: string): Numbering | undefined => {
  for (const [level, pattern] of styles) {
    const found = pattern.exec(text)
    if (found !== null) return { level, length: found[0].length }
  }
  return undefined
}

/** Puts `text` in the place of what stands from `start` to `end`; UTF-16 units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** An ideograph, or a mark that stands among ideographs only. */
export const chinese = '[\\p{Script=Han}〇“”‘’（）《》〈〉【】〔〕，。、；：？！…—]'

const chineseCharacter = new RegExp(`^${chinese}$`, 'u')
const hanText = /\p{Script=Han}/u

export const isChinese = (character: string): boolean => chineseCharacter.test(character)

export const hasHan = (text: string): boolean => hanText.test(text)

/** Whole characters beside a place, `''` at the ends. */
export const characterBefore = (text: string, index: number): string =>
  Array.from(text.slice(Math.max(0, index - 2), index)).at(-1) ?? ''

export const characterAt = (text: string, index: number): string =>
  Array.from(text.slice(index, index + 2))[0] ?? ''

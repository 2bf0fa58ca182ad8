import { numberingOf } from './numbering.ts'

const longestNumbered = 40
const longestAlone = 30

const isEnded = (text: string): boolean => /[。；：！？;:!?，,、]$/.test(text)

/** Digits that count something, other than those of years, months and quarters. */
const saysFigure = (text: string): boolean =>
  /\d/.test(text.replaceAll(/[“《][^”》]{0,30}[”》]|\d+(?:年|月|季度|[-—～~至])/g, ''))

/** `一季度：` */
const isPeriod = (text: string): boolean =>
  /^(?:\d{4}年)?(?:第?[一二三四1-4]季度|[上下]半年|前三季度|全年|\d{1,2}月份?)[：:]?$/.test(text)

const standsAlone = (text: string): boolean =>
  isPeriod(text) ||
  (text.length <= longestAlone &&
    /\p{Script=Han}{2}/u.test(text) &&
    !/[。；：！？，、;:!?,|]/.test(text) &&
    !saysFigure(text))

const isProse = (text: string | undefined): boolean =>
  text !== undefined && (/[。；：！？;]$/.test(text) || text.length > longestNumbered)

/** How many headings in a row, title and chapter and section, may precede their text. */
const inARow = 3

const longestTitle = 50

/** `发布日期：2023-12-13` and the like, which web pages put around a title. */
const isRemark = (text: string): boolean => /^\p{Script=Han}{2,6}\s*[：:]/u.test(text)

/** Where the title stands: the first short line that is no remark; -1 when it does not look like one. */
export const titleIndex = (paragraphs: readonly string[]): number => {
  const index = paragraphs.findIndex((text) => !isRemark(text))
  const text = paragraphs[index] ?? ''
  const isTitle =
    text.length <= longestTitle &&
    /\p{Script=Han}{4}/u.test(text) &&
    numberingOf(text) === undefined &&
    !isEnded(text) &&
    !saysFigure(text) &&
    paragraphs.slice(index + 1).some(isProse)
  return isTitle ? index : -1
}

/** The level of the paragraph at `index` when it heads those after it. */
export const headingLevel = (paragraphs: readonly string[], index: number): number | undefined => {
  const text = paragraphs[index] ?? ''
  const numbering = numberingOf(text)
  if (numbering !== undefined) {
    if (text.length > longestNumbered || isEnded(text)) return undefined
    const { level, length } = numbering
    if (level <= 2) return level
    const isItem = numberingOf(paragraphs[index - 1] ?? '')?.level === level
    const isHead =
      !isItem &&
      !saysFigure(text.slice(length)) &&
      numberingOf(paragraphs[index + 1] ?? '') === undefined
    return isHead && isProse(paragraphs[index + 1]) ? level : undefined
  }
  if (!standsAlone(text)) return undefined
  for (let next = index + 1; next <= index + inARow; next += 1) {
    const following = paragraphs[next]
    if (following === undefined) return undefined
    if (isProse(following)) return 2
    if (!standsAlone(following) && numberingOf(following) === undefined) return undefined
  }
  return undefined
}

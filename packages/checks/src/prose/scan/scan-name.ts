import { matchAt } from './match-at.ts'

/**
 * Digits that count nothing, at their first sign: numbers of documents and laws, ordinals, codes,
 * telephones, letters among digits, 7+6+N, clock times, ages, grades, versions, anniversaries.
 */
const patterns: readonly RegExp[] = [
  /[〔[(（]\d{4}[〕\])）] ?第? ?\d{1,5} ?号/y,
  /第 ?(?:\d{1,6}|[一二三四五六七八九十百零〇]{1,6})(?![季])[\u4e00-\u9fff]?/y,
  /[A-Za-z][\w.+-]{0,30}\d[\w.+-]{0,30}/y,
  /\d{1,6}(?:\+[\dA-Za-z]{1,6}){1,8}/y,
  /\d{3,4}-\d{7,8}(?!\d)/y,
  /\d{1,10}\/\d{1,10}(?:[-/]\d{1,10}){0,4}/y,
  /\d{4}-\d{5,10}(?!\d)/y,
  /1[3-9]\d{9}(?!\d)/y,
  /\d{17}[\dXx](?![\d])/y,
  /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y,
  /\d{1,4}(?:[-—–～至到]{1,2}\d{1,3})?(?:周岁|岁)(?:以[上下]|及以[上下])?/y,
  /\d{1,4}周年/y,
  /\d{1,2}(?:[-—–～至到]{1,2}\d{1,2})?(?:级|号(?!召)|楼|栋楼|路公交|时\d{1,2}分)/y,
  /\d{3,8}(?:热线|专线|平台|便民|电话|求助|公益服务)/y,
  /\d{1,6}[A-Za-z][\w.]{0,30}/y,
  /\d{1,6}(?:\.\d{1,4})? ?[:：] ?\d{1,6}(?:\.\d{1,4})?(?![\d%‰万亿]|个|人|户)/y,
]

/** Words of measure in letters: 5km is five of them, and no name. */
const measure = /\d+(?:\.\d+)?(?:km|kg|cm|mm|m²|m2|㎡)(?![A-Za-z])/y

/** What is followed by a number that names. */
const labels =
  /(?:电话|热线|传真|邮编|邮政编码|索引号|文号|编号|编码|账号|卡号|证号|号码|手机|信箱|微信|QQ)[：: 为是]{0,3}$/
const wholeCode = /[\dA-Za-z][\w./-]{0,40}/y

/** Where a name with digits at `at` ends. */
export const scanName = (plain: string, at: number): number | undefined => {
  if (matchAt(measure, plain, at) !== null) return undefined
  if (labels.test(plain.slice(Math.max(0, at - 8), at))) {
    const code = matchAt(wholeCode, plain, at)
    if (code !== null) return wholeCode.lastIndex
  }
  const found = patterns.find((pattern) => matchAt(pattern, plain, at) !== null)
  return found?.lastIndex
}

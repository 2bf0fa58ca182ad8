import { matchAt } from '../scan/match-at.ts'
import { scanTime } from '../scan/scan-time.ts'
import { unitPattern } from '../scan/units.ts'

const aNumber =
  /^(?:[≥≤><=±约近超]|不低于|不少于|不超过|>=|<=)? ?[-+]?\d[\d,]*(?:\.\d+)?(?: ?[%‰万亿余多]*)(?:[\u4e00-\u9fff/·%㎡]{0,8})$/
const nothing = /^[-—–/\\*.…\s]*$|^(?:无|空|暂无)$/
const aYear = /^(?:19|20)\d{2}$/

export type CellKind = 'empty' | 'number' | 'year' | 'words'

/** What a cell holds, as far as the layout of its table depends on it. */
export const cellKind = (text: string): CellKind => {
  const words = text.trim()
  if (nothing.test(words)) return 'empty'
  if (aYear.test(words)) return 'year'
  if (scanTime(words, 0)?.end === words.length) return 'words'
  return words.length <= 24 && aNumber.test(words) ? 'number' : 'words'
}

const bracketed = new RegExp(
  `[（(](?:单位[：:])?(?<unit>(?:万|亿|百|千)?(?:${unitPattern}))[）)]|单位[：:] ?(?<named>(?:万|亿|百|千)?(?:${unitPattern}))`,
)
const whole = new RegExp(`(?:万|亿|百|千)?(?:${unitPattern})`, 'y')

const counts: Readonly<Record<string, string>> = {
  人数: '人',
  户数: '户',
  人次数: '人次',
  床位数: '张',
  件数: '件',
}

/** The unit that a head names: 金额（万元）, 人数, 单位：户. */
export const unitInHead = (text: string): string | undefined => {
  const { unit, named } = bracketed.exec(text)?.groups ?? {}
  return unit ?? named ?? counts[/(?:人次?数|户数|床位数|件数)$/.exec(text.trim())?.[0] ?? '']
}

/** A cell that holds a unit and nothing else. */
export const unitAlone = (text: string): string | undefined => {
  const words = text.trim()
  return matchAt(whole, words, 0)?.[0] === words && words !== '' ? words : undefined
}

/** A label without its number, its unit in brackets and the sign behind it. */
export const bareLabel = (text: string): string =>
  text
    .trim()
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[①-⑳])\s*/, '')
    .replace(bracketed, '')
    .replace(/^其中[：:，,]?/, '')
    .replace(/[：:\s]+$/, '')

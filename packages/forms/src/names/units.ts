import type { Dataset } from '@jibao/data-model'
import { plainWords } from './plain-words.ts'

/** What figures of civil affairs are counted in, besides the units of the plan itself. */
const measures = new Set(
  `人 人次 名 位 户 户次 户数 人数 个 家 件 起 例 次 场 场次 所 处 项 条 份 期 批 对 套 张 床 块 袋 吨 辆 台 元 美元 分 倍
   小时 天 日 平方米 亩 公里 元/月 元/年 元/人 元/床 元/人·月 元/人·年 % ‰`.split(/\s+/),
)

/** The counted thing in place of a unit: 完成数（户数）. */
const named: Readonly<Record<string, string>> = { 人数: '人', 户数: '户' }

const scale = /^(?:[十百千]?万|万亿|[百千亿])/

/** The unit that a few words stand for (`人`, `万元`, `单位：户`), `undefined` when they are no unit. */
export const unitOf = (text: string, known: ReadonlySet<string>): string | undefined => {
  const words = plainWords(text).replace(/^(?:计量)?单位[:为]?/, '')
  const isUnit = [words, words.replace(scale, '')].some(
    (unit) => measures.has(unit) || known.has(unit),
  )
  if (isUnit) return named[words] ?? words
  return /^[万亿]$/.test(words) ? words : undefined
}

/** The units that the plan counts in. */
export const unitsOf = ({ indicators }: Pick<Dataset, 'indicators'>): ReadonlySet<string> =>
  new Set(indicators.map(({ unit }) => unit).filter((unit) => unit !== ''))

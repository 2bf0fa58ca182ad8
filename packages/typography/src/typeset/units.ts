import { eitherScript } from '../either-script.ts'

/** Units and counters that stay with the figure before them, the closed list of a bureau's figures. */
const units = {
  people: '人次 人日 人户 人天 户次 人 户 名 位 口 家 对 代 岁',
  things:
    '个 件次 件 项次 项 条 款 章 节 份 批次 批 宗 起 例次 例 类 种 级 层 套 台 辆 部 张 页 本 册 篇 字 块 点 支 根 桶 箱 只 头 棵 株',
  places: '所 处 座 栋 幢 间 床 席 村 镇 乡 县 市 区 省 组 队 班 站 室',
  events: '人次 场次 场 班次 车次 架次 台次 例次 期 届 轮 回 次 遍 步',
  time: '年度 年底 年初 年末 年 月份 月底 月初 月末 月中旬 月上旬 月下旬 月 日 号 时 分钟 秒 小时 个月 个工作日 工作日 天 周岁 周年 周 季度 学年 半年',
  money: '元 角 分 美元 欧元',
  measure:
    '平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 米 亩 公顷 吨 公斤 千克 毫克 克 斤 毫升 升 千瓦时 千瓦 度 兆',
  ratio: '个百分点 百分点 个点 倍 成 折 分之一',
} as const satisfies Record<string, string>

/**
 * Source of a pattern that finds the longest of some texts, in either script. Texts that begin alike share their
 * beginning, and those of one character are one class: V8 compiles a pattern anew in each process, and long before it
 * searches with it.
 */
const longestOf = (texts: readonly string[]): string => {
  const ends = new Map<string, string[]>()
  for (const text of new Set(texts)) {
    const begun = ends.get(text.charAt(0))
    if (begun === undefined) ends.set(text.charAt(0), [text.slice(1)])
    else begun.push(text.slice(1))
  }
  const single: string[] = []
  const longer: string[] = []
  for (const [first, rests] of ends) {
    const more = rests.filter((rest) => rest !== '')
    if (more.length === 0) single.push(first)
    else
      longer.push(eitherScript(first) + longestOf(more) + (more.length < rests.length ? '?' : ''))
  }
  if (single.length > 0) longer.push(`[${eitherScript(single.join('')).replaceAll(/[[\]]/g, '')}]`)
  return `(?:${longer.join('|')})`
}

const unit = longestOf(Object.values(units).flatMap((list) => list.split(' ')))
const magnitude = '(?:[万萬][亿億]|[十百千]?[万萬亿億]|[百千])'

/** Source of a pattern of what may follow a figure: 万, 万元, 余万人次, 元/月, 元/人·月, 个百分点. */
export const unitChain = `[余餘多几幾]?${magnitude}?[余餘多]?${unit}?(?:[/／·]${unit}){0,2}`

/** Units of the SI, which may stand behind a blank. */
export const latinUnit = '(?:[kcmμ]?m[²³]?|[kmμ]?g|t|[kM]W·?h?|[km]?L|h|min|s|[KMGT]?B)(?![A-Za-z])'

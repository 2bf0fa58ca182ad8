/** What officials count in. */
const counted = [
  '人次 人 户次 户 家次 家 个百分点 百分点 个工作日 个月 个 所 处 场次 场 项次 项 件次 件 例次 例 份 张 床位 床 吨 千克 公斤',
  '克 套 台次 台 辆次 辆 公里 千米 架次 架 平方公里 平方千米 平方米 平米 ㎡ 公顷 亩 立方米 米 升 元 美元 港元 角 分钟 小时 学时 课时',
  '分 天 工作日 周 年 名 位 批次 批 期 条次 条 部 支 笔 倍 对 座 间 幢 栋 类 种 艘 颗 株 头 只',
  '袋 包 箱 瓶 盒 桶 册 本 篇 幅 块 根 副 双 组 队 班 村 镇 乡 县 宗 起 单 车次 班次 人份 大类',
  '小类 千瓦时 顶 枚 次 口 桌 餐',
]
  .join(' ')
  .split(' ')

/** `人` of 元/人·月. */
const per = [
  '人',
  '户',
  '月',
  '年',
  '床',
  '天',
  '日',
  '次',
  '处',
  '个',
  '名',
  '吨',
  '公斤',
  '平方米',
  '㎡',
  '亩',
  '件',
  '例',
  '学期',
  '学年',
  '生',
  '岁',
  '家',
  '小时',
  '条',
  '场',
  '份',
  '张',
  '套',
  '台',
]

const alternatives = (words: readonly string[]): string =>
  [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|')

const perUnit = `(?:/|每)(?:${alternatives(per)})`

/** Percent signs, or a unit with what it is counted by: `元/人·月`. At most 24 characters. */
export const unitPattern = `[%‰]|(?:${alternatives(counted)})(?:${perUnit}(?:[·./•、](?:${alternatives(per)}))?|${perUnit})?(?:${perUnit})?`

/** Beside a Chinese numeral: what is counted for certain, and not half of a word (统一个人, 四处奔走). */
export const classifierPattern = alternatives([
  '户',
  '人次',
  '名',
  '人',
  '家',
  '所',
  '项',
  '件',
  '场次',
  '场',
  '个百分点',
  '个月',
  '个',
  '次',
  '类',
  '条',
  '批',
  '种',
  '位',
  '支',
  '套',
  '张',
  '台',
  '辆',
  '份',
  '例',
  '笔',
  '倍',
  '间',
  '座',
  '栋',
  '万元',
  '元',
  '床',
  '吨',
  '公里',
  '亩',
  '天',
  '处',
])

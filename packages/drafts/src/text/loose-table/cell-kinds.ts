import { numberingOf } from '../numbering.ts'

/** Heads a column of figures: a year, a quarter, a month. */
export const isTime = (text: string): boolean =>
  /^(?:(?:19|20)\d\d年?(?:度|底|末)?|(?:(?:19|20)\d\d年)?(?:第?[一二三四1-4]季度|[上下]半年|1?\d月(?:份|底)?|Q[1-4]))(?:(?:目标|完成|实际|计划)值?)?$/i.test(
    text,
  )

const units = '[人户个项家件万亿元所张次场分处套台年月倍岁份例天名亩吨/]{1,4}'

const figure = new RegExp(
  `^(?:[约近超≥≤><＞＜≧≦＝=]|不低于|不少于|不超过|达到?)?[+\\-－−]?\\d[\\d,，]*(?:[.．]\\d+)?\\s*(?:[%％‰]|${units})?(?:以上|以下|以内|左右)?$`,
)

/** Says that a place is left empty. */
const blank = /^(?:[-—–－―─]{1,3}|[/／\\])$/

/** A number as tables state it, with sign and unit, or the mark of an empty place. */
export const isFigure = (text: string): boolean => figure.test(text) || blank.test(text)

/** `3.弱势群体动态监测人口覆盖率` */
export const isNumbered = (text: string): boolean => numberingOf(text)?.level === 3

const longestHead = 8

/** Names a column. */
export const isHead = (text: string): boolean =>
  text.length <= longestHead &&
  /类|指标|项目|名称|单位|部门|目标|任务|内容|序号|备注|年度|层级|级别|数据|来源|口径/.test(text) &&
  !/[\d。；：，、:;,“”]/.test(text)

const longestRemark = 20

export const isRemark = (text: string): boolean =>
  text.length <= longestRemark && numberingOf(text) === undefined && !/[。；：！？]/.test(text)

export const isOffice = (text: string): boolean =>
  /(?:局|办|委|会|厅|部|处|科|站|院|社|中心|公司|联|部门|指标)$/.test(text)

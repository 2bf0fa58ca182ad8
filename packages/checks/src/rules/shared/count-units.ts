/** Units of things that come whole. */
export const countUnits: ReadonlySet<string> = new Set([
  '人',
  '名',
  '位',
  '户',
  '个',
  '家',
  '所',
  '处',
  '件',
  '例',
  '次',
  '人次',
  '户次',
  '场',
  '场次',
  '期',
  '份',
  '张',
  '套',
  '条',
  '起',
  '台',
  '辆',
  '只',
  '对',
  '床',
  '间',
  '座',
  '项',
  '对象',
  '篇',
])

/** Words that make a fraction of a person or a thing possible: a mean, a rate, a share of many. */
export const fractionWords =
  /平均|人均|户均|[村校院县镇乡每]均|每|均为|比值|折合|折算|当量|指数|标准|密度|拥有|负担|配比/

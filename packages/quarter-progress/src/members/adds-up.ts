import type { Indicator } from '@jibao/data-model'

/** Rates, multiples, scores, ages, places in a ranking, and what is per person, month or thing. */
const levelUnit = /[%‰/]|^每|百分点|^(?:倍|分|岁|位|名次|级|折)$/

/** What is a rate, a standard or an average whatever its unit. */
const levelName = /人均|户均|平均|标准|指数|排名|名次|得分|评分|满意度|(?:率|比例|比重|占比)$/

/**
 * Whether figures of several counties may be added up: people, households, beds and money may, rates,
 * standards and averages may not. The plan's own word goes first.
 */
export const addsUp = ({
  adds,
  accrual,
  unit,
  name,
}: Pick<Indicator, 'adds' | 'accrual' | 'unit' | 'name'>): boolean =>
  accrual !== 'milestone' && (adds ?? !(levelUnit.test(unit) || levelName.test(name)))

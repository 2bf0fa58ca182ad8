import { compare, subtract } from '@jibao/core'
import { type Indicator, type Observation, periodPhrases } from '@jibao/data-model'
import { figureOf } from '@jibao/quarter-progress'
import { behind } from '../../arithmetic/behind.ts'
import type { Check, Found } from '../../check.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { atObservation, observed, wordsOf } from './at-record.ts'
import { historiesOf, pairsInYear } from './history.ts'

/** Units and names of what is a level and not a count, so that its accrual was most likely not thought of. */
const levelUnits = /^(?:%|‰|分|倍)$|\/|^$/
const levelNames = /剩余|尚未|尚有|在册|在档|现有|现存|存量|余额|标准|指数/

const fell = (
  { name, unit }: Indicator,
  [earlier, later]: readonly [Observation, Observation],
): Found | undefined => {
  const [before, after] = [figureOf(earlier), figureOf(later)]
  if (before === null || after === null) return undefined
  const [from, to] = [behind(statedQuantity(before)), behind(statedQuantity(after))]
  if (from === undefined || to === undefined || compare(to.high, from.low) >= 0) return undefined
  const isSettled = later.note === undefined && !levelUnits.test(unit) && !levelNames.test(name)
  const [until, since] = [later, earlier].map(({ period }) => periodPhrases(period).cumulative)
  return {
    at: atObservation(later),
    verdict: isSettled ? 'fails' : 'uncertain',
    message: `“${name}”的年初累计数${until}为${wordsOf(later)}，少于${since}的${wordsOf(earlier)}：累计数只增不减`,
    hint: '请核对两期的数：是否把当季数填成了累计数；不是年初累计的，请在 plan 文件中写 accrual: point-in-time',
    stated: wordsOf(later),
    formula: `${after.value} − ${before.value} = ${subtract(after.value, before.value)} < 0`,
    operands: [observed(`${since}累计`, earlier), observed(`${until}累计`, later)],
  }
}

export const yearToDateFell: Check = {
  meta: {
    code: 'DATA_YEAR_TO_DATE_FELL',
    name: '年初累计数只增不减',
    basis: '累计数为年初以来各期之和，同一年内后一期不小于前一期；跨年重新起算',
    severity: 'error',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const { indicator, observations } of historiesOf(data)) {
      if (indicator.accrual !== 'year-to-date') continue
      const figures = observations.filter((one) => figureOf(one) !== null)
      for (const pair of pairsInYear(figures)) {
        const found = fell(indicator, pair)
        if (found !== undefined) yield found
      }
    }
  },
}

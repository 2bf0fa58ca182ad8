import { compare, formatQuantity } from '@jibao/core'
import { lastMonthOf } from '@jibao/data-model'
import type { IndicatorProgress } from '@jibao/quarter-progress'
import type { Check, Found } from '../../check.ts'
import { atObservation, observed, planned } from './at-record.ts'

/** In percent. Of what counts from January, twice the year's target in its first quarter is far already. */
const limitOf = ({ indicator, period }: IndicatorProgress): string =>
  indicator.accrual === 'year-to-date' && lastMonthOf(period) <= 3 ? '200' : '300'

/** From here on it is a matter of scale, which is told for itself. */
const ofScale = '8000'

/** Three of one are three times as many, and no wonder. */
const small = '5'

const judge = (progress: IndicatorProgress): Found | undefined => {
  const { indicator, target, actual, attainment, observation } = progress
  if (target.kind !== 'quantity' || actual === null || attainment === null) return undefined
  if (observation === undefined || indicator.better !== 'higher') return undefined
  if (compare(target.quantity.value, small) < 0) return undefined
  const isFar =
    compare(attainment.value, limitOf(progress)) > 0 && compare(attainment.value, ofScale) < 0
  if (!isFar) return undefined
  return {
    at: atObservation(observation),
    verdict: 'uncertain',
    message: `“${indicator.name}”为${formatQuantity(actual)}，已是年度目标的${formatQuantity(attainment)}`,
    hint: '请核实数字和口径；属实的，可考虑调整下年目标',
    stated: formatQuantity(actual),
    computed: formatQuantity(attainment),
    formula: `${actual.value} ÷ ${target.quantity.value} × 100%`,
    operands: [observed('完成值', observation), planned('目标值', target)],
  }
}

export const attainmentFar: Check = {
  meta: {
    code: 'DATA_ATTAINMENT_FAR',
    name: '完成率没有远超目标',
    basis: '完成率超过300%，或一季度已超过200%，多半是口径不同',
    severity: 'info',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const progress of data.progress.indicators.values()) {
      const found = judge(progress)
      if (found !== undefined) yield found
    }
  },
}

import { compare } from '@jibao/core'
import { formatTarget } from '@jibao/data-model'
import type { Check, Found } from '../../check.ts'
import { rateLimit } from '../shared/rate-words.ts'
import { atTarget } from './at-record.ts'
import { type TargetStep, targetSteps } from './target-steps.ts'

/** More than all of it: above 100 %, or to be more than 100 %. */
const asksTooMuch = ({ quantity, comparator }: TargetStep): boolean => {
  const order = compare(quantity.value, '100')
  return comparator === '>' ? order >= 0 : (comparator === '≥' || comparator === '=') && order > 0
}

export const targetImpossible: Check = {
  meta: {
    code: 'DATA_TARGET_IMPOSSIBLE',
    name: '目标可以达到',
    basis: '覆盖率、落实率等不超过100%，目标也不能超过100%',
    severity: 'error',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const indicator of data.dataset.indicators) {
      const limit = indicator.unit === '%' ? rateLimit(indicator.name) : undefined
      if (limit === undefined) continue
      for (const step of targetSteps(indicator).filter(asksTooMuch)) {
        const value = formatTarget(step.target)
        const found: Found = {
          at: atTarget(step.target),
          verdict: limit === 'certain' ? 'fails' : 'uncertain',
          message: `“${indicator.name}”${step.year}年的目标为${value}，而它最多只有100%`,
          hint: '请改正目标值，如 100%',
          stated: value,
        }
        yield found
      }
    }
  },
}

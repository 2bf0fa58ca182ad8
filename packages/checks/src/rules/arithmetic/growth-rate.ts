import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { growthRates } from './relations/growth-rates.ts'

export const growthRateCheck: Check = {
  meta: {
    code: 'GROWTH_RATE',
    name: '增幅 =（现数 − 原数）÷ 原数',
    basis: '写明原数、现数和增幅的，增幅等于两数之差除以原数；百分比之间的升降以个百分点表述',
    severity: 'error',
  },
  run: (context) => differences(context, growthRates),
}

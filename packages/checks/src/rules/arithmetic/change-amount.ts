import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { changeAmounts } from './relations/change-amounts.ts'

export const changeAmount: Check = {
  meta: {
    code: 'CHANGE_AMOUNT',
    name: '增减数 = 现数 − 原数',
    basis: '写明原数、现数和增减数（或百分点、倍数）的，增减数等于两数之差',
    severity: 'error',
  },
  run: (context) => differences(context, changeAmounts),
}

import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { completionRates } from './relations/completion-rates.ts'

export const completionRate: Check = {
  meta: {
    code: 'COMPLETION_RATE',
    name: '完成率 = 完成值 ÷ 目标值',
    basis: '同一句中写明完成数、目标数和完成率的，完成率等于完成数除以目标数，四舍五入到所写位数',
    severity: 'error',
  },
  run: (context) => differences(context, completionRates),
}

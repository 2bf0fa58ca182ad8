import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { shareRates } from './relations/share-rates.ts'

export const shareRate: Check = {
  meta: {
    code: 'SHARE_RATE',
    name: '占比 = 部分 ÷ 总数',
    basis: '同一句中写明部分数、总数和占比的，占比等于部分数除以总数，四舍五入到所写位数',
    severity: 'error',
  },
  run: (context) => differences(context, shareRates),
}

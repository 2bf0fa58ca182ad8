import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { tableRates } from './tables/table-rates.ts'
import { tableShares } from './tables/table-shares.ts'

export const tableRate: Check = {
  meta: {
    code: 'TABLE_RATE',
    name: '表内完成率 = 完成值 ÷ 目标值，占比 = 部分 ÷ 合计',
    basis: '完成率等于同一行的完成值除以目标值，占比等于同一行的数除以合计，四舍五入到所写位数',
    severity: 'error',
  },
  *run(context) {
    yield* differences(context, tableRates)
    yield* differences(context, tableShares)
  },
}

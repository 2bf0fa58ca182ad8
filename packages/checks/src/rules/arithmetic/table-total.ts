import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { tableTotals } from './tables/table-totals.ts'

export const tableTotal: Check = {
  meta: {
    code: 'TABLE_TOTAL',
    name: '表内合计 = 各项之和',
    basis: '合计、小计、总计等于其所列各行（列）之和，“其中”行不重复相加，允许各项四舍五入的尾差',
    severity: 'error',
  },
  run: (context) => differences(context, tableTotals),
}

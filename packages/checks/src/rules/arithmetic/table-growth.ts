import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { tableGrowths } from './tables/table-growths.ts'

export const tableGrowth: Check = {
  meta: {
    code: 'TABLE_GROWTH',
    name: '表内增长率 =（本期数 − 上期数）÷ 上期数',
    basis: '增长率等于同一行本期数与上期数之差除以上期数，四舍五入到所写位数',
    severity: 'error',
  },
  run: (context) => differences(context, tableGrowths),
}

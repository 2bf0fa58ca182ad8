import type { Check } from '../../check.ts'
import { differences } from './differences.ts'
import { partSums } from './relations/part-sums.ts'

export const partsTotal: Check = {
  meta: {
    code: 'PARTS_TOTAL',
    name: '总数 = 各部分之和',
    basis: '所列各部分已是全部的，总数等于各部分之和，允许四舍五入的尾差',
    severity: 'error',
  },
  run: (context) => differences(context, partSums),
}

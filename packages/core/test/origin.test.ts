import { expect, test } from 'vitest'
import { formatOrigin, type Origin } from '../src/index.ts'

test.each<[Origin, string]>([
  [{ file: 'jibao.yaml' }, 'jibao.yaml'],
  [{ file: 'plan/a.yaml', line: 12 }, 'plan/a.yaml:12'],
  [{ file: 'plan/a.yaml', line: 12, column: 5 }, 'plan/a.yaml:12:5'],
  [{ file: '回收/残联.xlsx', sheet: '填报表', cell: 'C7' }, '回收/残联.xlsx 填报表!C7'],
  [{ file: '残联.xlsx', cell: 'C7' }, '残联.xlsx C7'],
  [{ file: '残联.xlsx', sheet: '填报表' }, '残联.xlsx 填报表'],
])('%j is %s', (origin, expected) => {
  expect(formatOrigin(origin)).toBe(expected)
})

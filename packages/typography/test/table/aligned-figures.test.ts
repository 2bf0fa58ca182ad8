import { type TableNode, tableGrid } from '@jibao/document'
import { expect, test } from 'vitest'
import { alignedFigures } from '../../src/index.ts'
import { figure, masked, tableOf } from './sample-tables.ts'

const foundIn = (node: TableNode): readonly string[] =>
  [...alignedFigures(node, tableGrid(node)).values()].map(({ whole, rest }) => `${whole}|${rest}`)

test('figures of one unit are cut at the decimal point', () => {
  const compared = { ...figure('820', '人'), comparator: '≥' } as const
  const cells = [figure('1022', '人'), figure('45.5', '人'), compared, figure('-3.5', '人')]
  expect(foundIn(tableOf({ cells }))).toEqual(['1022|人', '45|.5人', '≥820|人', '-3|.5人'])
})

test.each([
  ['of several units', { cells: [figure('3780', '元'), figure('677.4256', '万元')] }],
  ['in a column of names', { role: 'label', cells: [figure('1'), figure('2')] }],
  ['that are masked', { cells: [masked('xx.x%'), masked('xx%')] }],
  ['that are texts', { cells: ['12', '3.5'] }],
] as const)('figures %s are not', (_, column) => {
  expect(foundIn(tableOf(column))).toEqual([])
})

test('columns are judged one by one', () => {
  const node = tableOf(
    { cells: [figure('1', '人'), figure('2', '户')] },
    { role: 'rate', cells: [figure('12.5', '%'), figure('7', '%')] },
  )
  expect(foundIn(node)).toEqual(['12|.5%', '7|%'])
})

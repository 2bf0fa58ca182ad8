import { type Quantity, quantity } from '@jibao/core'
import { cell, type Formula, row, type TableNode, type ValueNode } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { notice, progressTable, reportOf } from './notice.ts'
import { cellAt, openSheet } from './open.ts'

const percent = (value: string): Quantity => quantity(value, '%')
const points = (value: string): Quantity => quantity(value, '个百分点')

/** A sheet with operands in A1 and B1 and what is computed of them in C1. */
const table = (
  kind: Formula['kind'],
  a: Quantity | null,
  b: Quantity | null,
  result: Quantity,
): TableNode => {
  const node = (id: string, stated: Quantity | null): ValueNode => ({
    type: 'value',
    id,
    quantity: stated,
  })
  const operands = [
    { id: 'a', label: '甲', quantity: a ?? quantity('1') },
    { id: 'b', label: '乙', quantity: b ?? quantity('1') },
  ]
  return {
    type: 'table',
    columns: [
      { role: 'quantity', weight: 1 },
      { role: 'quantity', weight: 1 },
      { role: 'rate', weight: 1 },
    ],
    header: [],
    rows: [
      row(
        cell(node('a', a)),
        cell(node('b', b)),
        cell({ ...node('c', result), formula: { kind, operands } }),
      ),
    ],
  }
}

const figure = (id: string, value: string): ValueNode => ({
  type: 'value',
  id,
  quantity: quantity(value),
})

const operandsOf = (values: readonly string[]): Formula['operands'] =>
  values.map((value, index) => ({ id: `${index}`, label: '数', quantity: quantity(value) }))

/** A row of operands and what is computed of them. */
const computedOf = (
  kind: Formula['kind'],
  operands: readonly string[],
  result: string,
): TableNode => ({
  type: 'table',
  columns: [...operands, result].map(() => ({ role: 'quantity', weight: 1 })),
  header: [],
  rows: [
    row(
      ...operands.map((value, index) => cell(figure(`${index}`, value))),
      cell({ ...figure('whole', result), formula: { kind, operands: operandsOf(operands) } }),
    ),
  ],
})

describe('a computed figure', () => {
  test.each([
    ['attainment', quantity('486'), quantity('820'), percent('59.27'), 'ROUND(A1/B1,4)', 0.5927],
    ['attainment', percent('58.5'), percent('62'), percent('94.35'), 'ROUND(A1/B1,4)', 0.9435],
    ['attainment', quantity('1'), quantity('3'), percent('33'), 'ROUND(A1/B1,2)', 0.33],
    ['growth', quantity('540'), quantity('486'), percent('11.11'), 'ROUND((A1-B1)/B1,4)', 0.1111],
    ['growth', quantity('0'), quantity('8'), percent('-100.00'), 'ROUND((A1-B1)/B1,4)', -1],
    ['difference', quantity('540'), quantity('486'), quantity('54'), 'A1-B1', 54],
    ['difference', quantity('0.3'), quantity('0.1'), quantity('0.2'), 'ROUND(A1-B1,1)', 0.2],
    ['difference', percent('92.5'), percent('89'), points('3.5'), 'ROUND((A1-B1)*100,1)', 3.5],
    ['difference', percent('92.5'), percent('89'), percent('3.5'), 'ROUND(A1-B1,3)', 0.035],
  ] as const)(
    '%s of %o and %o is a formula with its result',
    async (kind, a, b, result, formula, cached) => {
      const computed = cellAt(await openSheet(reportOf(table(kind, a, b, result)), '表'), 'C1')
      expect(computed.formula).toBe(formula)
      expect(computed.value).toBe(cached)
    },
  )

  test.each([
    ['an operand is missing', 'attainment', null, quantity('820'), percent('59.27')],
    [
      'an operand is a range',
      'attainment',
      { value: '1', unit: '', upper: '2' },
      quantity('2'),
      percent('50.00'),
    ],
    ['it divides by zero', 'attainment', quantity('0'), quantity('0'), percent('0.00')],
    [
      'the cells give another figure',
      'attainment',
      quantity('486'),
      quantity('820'),
      percent('59.99'),
    ],
    ['it was counted', 'count', quantity('1'), quantity('1'), quantity('2')],
  ] as const)('is a plain number where %s', async (_, kind, a, b, result) => {
    const computed = cellAt(await openSheet(reportOf(table(kind, a, b, result)), '表'), 'C1')
    expect(computed.formula).toBeUndefined()
    expect(computed.type).toBe('number')
  })

  test.each([
    ['side by side', ['1.2', '3.0', '0.3'], '4.5', 'ROUND(SUM(A1:C1),1)'],
    ['of whole numbers', ['12', '30'], '42', 'SUM(A1:B1)'],
    ['of one', ['12'], '12', 'A1'],
  ])('is a sum of figures %s', async (_, parts, whole, formula) => {
    const sheet = await openSheet(reportOf(computedOf('sum', parts, whole)), '表')
    const last = cellAt(sheet, String.fromCharCode('A'.charCodeAt(0) + parts.length).concat('1'))
    expect(last).toMatchObject({ formula, value: Number(whole) })
  })

  test('is a sum of figures that stand apart', async () => {
    const [a, b] = ['12', '30'].map((value, index) => figure(`${index}`, value))
    const between = cell('其中')
    const whole = figure('whole', '42')
    const formula: Formula = { kind: 'sum', operands: operandsOf(['12', '30']) }
    const sheet = await openSheet(
      reportOf({
        type: 'table',
        columns: Array.from({ length: 4 }, () => ({ role: 'quantity', weight: 1 })),
        header: [],
        rows: [row(cell(a ?? ''), between, cell(b ?? ''), cell({ ...whole, formula }))],
      }),
      '表',
    )
    expect(cellAt(sheet, 'D1').formula).toBe('A1+C1')
  })

  test.each([
    ['a target missed', ['486', '820', '5'], '2.96', 2.96],
    ['a target met', ['820', '820', '5'], '5.00', 5],
    ['a target exceeded', ['900', '820', '2.5'], '2.50', 2.5],
    ['half a hundredth', ['199', '200', '5'], '4.98', 4.98],
  ])('is a score for %s', async (_, operands, score, cached) => {
    const sheet = await openSheet(reportOf(computedOf('score', operands, score)), '表')
    expect(cellAt(sheet, 'D1')).toMatchObject({
      formula: 'ROUND(MIN(1,A1/B1)*C1,2)',
      value: cached,
    })
  })

  test.each([
    ['the target is zero', 'score', ['5', '0', '5'], '5.00'],
    ['there is no weight', 'score', ['486', '820'], '2.96'],
    ['the parts do not make the whole', 'sum', ['12', '30'], '43'],
  ] as const)('is a plain number where %s', async (_, kind, operands, result) => {
    const sheet = await openSheet(reportOf(computedOf(kind, operands, result)), '表')
    const column = String.fromCharCode('A'.charCodeAt(0) + operands.length)
    expect(cellAt(sheet, `${column}1`).formula).toBeUndefined()
  })

  test('points at its own row of a table with caption and merged header', async () => {
    const sheet = await openSheet(notice, progressTable.caption ?? '')
    expect(['F4', 'F5', 'F6'].map((address) => cellAt(sheet, address).formula)).toEqual([
      'ROUND(E4/D4,4)',
      'ROUND(E5/D5,4)',
      'ROUND(E6/D6,4)',
    ])
    expect(cellAt(sheet, 'F7')).toMatchObject({ type: 'string', value: '——' })
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellRange } from '../src/cell-range.ts'

describe('a range of cells', () => {
  test.each([
    [['C4', 'D4', 'E4'], 'C4:E4'],
    [['C9', 'C10', 'C11'], 'C9:C11'],
    [['Z1', 'AA1', 'AB1'], 'Z1:AB1'],
    [['AZ1', 'BA1'], 'AZ1:BA1'],
    [['C4', 'E4'], undefined],
    [['D4', 'C4'], undefined],
    [['C4', 'D5'], undefined],
    [['C4', 'C4'], undefined],
    [['C4'], undefined],
    [[], undefined],
  ])('of %j is %s', (addresses, range) => {
    expect(cellRange(addresses)).toBe(range)
  })

  test('holds as many cells as were given', () => {
    const places = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 4 })),
      {
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(places, (cells) => {
        const range = cellRange(cells.map(([column, row]) => `${column}${row}`))
        if (range === undefined) return
        const [from = '', to = ''] = range.split(':')
        const columns = to.charCodeAt(0) - from.charCodeAt(0) + 1
        const rows = Number(to.slice(1)) - Number(from.slice(1)) + 1
        expect(columns * rows).toBe(cells.length)
      }),
    )
  })
})

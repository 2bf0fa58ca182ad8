import {
  type Formula,
  type Operand,
  printValue,
  tableGrid,
  type ValueNode,
  walk,
} from '@jibao/document'
import { differenceOf, rateOf } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { programmeProgressModel } from '../src/model/programme-progress.ts'
import { programmeProgressShape } from '../src/model/programme-progress-shape.ts'
import type { Shape } from '../src/shape.ts'
import { helpers } from '../src/template/helpers.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import { dataOf } from './sample.ts'

const models = fc
  .tuple(bureaus, periods)
  .map(([dataset, period]) => programmeProgressModel(dataOf(dataset, { period })))

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined

/** Where data are not what their shape says. */
const misfits = (shape: Shape, data: unknown, path: string): readonly string[] => {
  const fits = (holds: boolean): readonly string[] => (holds ? [] : [path])
  switch (shape.kind) {
    case 'text':
      return fits(typeof data === 'string')
    case 'flag':
      return fits(typeof data === 'boolean')
    case 'index':
      return fits(typeof data === 'number')
    case 'value':
      return fits(typeOf(data) === 'value')
    case 'block':
      return fits(typeOf(data) !== undefined)
    case 'inlines':
      return fits(Array.isArray(data) && data.every((inline) => typeOf(inline) !== undefined))
    case 'list':
      return Array.isArray(data)
        ? data.flatMap((item, index) => misfits(shape.of, item, `${path}.${index}`))
        : [path]
    case 'record':
      return isRecord(data) && Object.keys(data).join() === Object.keys(shape.fields).join()
        ? Object.entries(shape.fields).flatMap(([name, field]) =>
            misfits(field, data[name], `${path}.${name}`),
          )
        : [path]
  }
}

/** Everything of a model that a document can hold. */
function* valuesIn(data: unknown): Generator<ValueNode> {
  if (Array.isArray(data)) for (const item of data) yield* valuesIn(item)
  else if (isRecord(data)) {
    if (typeOf(data) === 'value') yield data as unknown as ValueNode
    for (const field of Object.values(data)) yield* valuesIn(field)
  }
}

test('a model holds what its shape promises, whatever was recorded', () => {
  fc.assert(
    fc.property(models, (model) => {
      expect(misfits(programmeProgressShape, model, '')).toEqual([])
    }),
  )
})

test('no name of the shape is that of an inserting helper', () => {
  const namesIn = (shape: Shape): readonly string[] => {
    if (shape.kind === 'list') return namesIn(shape.of)
    if (shape.kind !== 'record') return []
    return Object.entries(shape.fields).flatMap(([name, field]) => [name, ...namesIn(field)])
  }
  expect(namesIn(programmeProgressShape).filter((name) => name in helpers)).toEqual([])
})

describe('figures', () => {
  const rateOfChange = (later?: Operand, earlier?: Operand, base = earlier) => {
    const difference = later && earlier && differenceOf(later.quantity, earlier.quantity)
    return difference && base && rateOf(difference, base.quantity)
  }
  const recompute: Readonly<
    Record<Exclude<Formula['kind'], 'count'>, (operands: readonly Operand[]) => unknown>
  > = {
    attainment: ([a, b]) => a && b && rateOf(a.quantity, b.quantity),
    difference: ([a, b]) => a && b && differenceOf(a.quantity, b.quantity),
    growth: ([a, b]) => rateOfChange(a, b),
    decline: ([a, b]) => rateOfChange(b, a, b),
  }

  test('every figure with a formula is what its operands make', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(models, (model) => {
        for (const { formula, quantity } of valuesIn(model)) {
          if (formula === undefined || formula.kind === 'count') continue
          met.add(formula.kind)
          expect(recompute[formula.kind](formula.operands)).toEqual(quantity)
        }
      }),
      { numRuns: 300 },
    )
    expect([...met].toSorted()).toEqual(['attainment', 'decline', 'difference', 'growth'])
  })

  test('a count is of the things that it counts', () => {
    fc.assert(
      fc.property(models, ({ summary, goals, done, late, notReported, qualitative, notDue }) => {
        const counts = [
          [summary.total, goals],
          [summary.done, done],
          [summary.late, late],
          [summary.notReported, notReported],
          [summary.qualitative, qualitative],
          [summary.notDue, notDue],
        ] as const
        for (const [count, things] of counts) expect(printValue(count)).toBe(`${things.length}项`)
      }),
    )
  })

  test('figures of one id are one figure, and say what they are', () => {
    fc.assert(
      fc.property(models, (model) => {
        const printed = new Map<string, string>()
        for (const value of valuesIn(model)) {
          expect(value.label).not.toBe('')
          if (value.id === undefined) continue
          const text = printValue({ ...value, showUnit: true })
          expect(`${value.id} ${printed.get(value.id) ?? text}`).toBe(`${value.id} ${text}`)
          printed.set(value.id, text)
        }
      }),
    )
  })

  test('a figure is recorded somewhere, or computed, or missing', () => {
    fc.assert(
      fc.property(models, (model) => {
        for (const { quantity, origin, formula, id } of valuesIn(model)) {
          const isStated = origin !== undefined || formula !== undefined || id === '年度目标'
          expect(quantity === null || isStated).toBe(true)
        }
      }),
    )
  })
})

test('the table is rectangular and the chart never empty', () => {
  fc.assert(
    fc.property(models, ({ table, chart, hasChart, goals }) => {
      if (table.type !== 'table' || chart.type !== 'chart') throw new TypeError('not built')
      const grid = tableGrid(table)
      expect(grid.rowCount).toBeGreaterThanOrEqual(2 + goals.length)
      expect(chart.data.length > 0).toBe(hasChart)
      expect([...walk(table)].length).toBeGreaterThan(0)
    }),
  )
})

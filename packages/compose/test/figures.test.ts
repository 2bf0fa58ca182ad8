import {
  compare,
  divide,
  multiply,
  type Origin,
  placesOf,
  type Quantity,
  roundHalfUp,
} from '@jibao/core'
import type { Dataset, Indicator, Observation } from '@jibao/data-model'
import { type Formula, type Operand, printValue, type ValueNode } from '@jibao/document'
import { differenceOf, rateOf, sumOf } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { programmeProgressModel } from '../src/model/programme-progress.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import { summaries, summaryModel } from './arbitrary-summary.ts'
import { bureau, dataOf, datasetOf, indicatorOf, observe, origin } from './sample.ts'

// Laws of all figures that a report can draw on: those of templates, tables, charts and prose.

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const isValue = (data: unknown): data is ValueNode => isRecord(data) && data.type === 'value'

/** Everything of a model that a document can hold. */
function* valuesIn(data: unknown): Generator<ValueNode> {
  if (Array.isArray(data)) for (const item of data) yield* valuesIn(item)
  else if (isRecord(data)) {
    if (isValue(data)) yield data
    for (const field of Object.values(data)) yield* valuesIn(field)
  }
}

const models = fc.oneof(
  fc
    .tuple(bureaus, periods)
    .map(([dataset, period]) => programmeProgressModel(dataOf(dataset, { period }))),
  summaries.map(summaryModel),
)

type Recompute = (operands: readonly Quantity[], places: number) => Quantity | null | undefined

const rounded = (exact: Quantity | null | undefined, places: number) =>
  exact && { ...exact, value: roundHalfUp(exact.value, places) }

const growth = (
  places: number,
  later?: Quantity,
  earlier?: Quantity,
  base = earlier,
): Quantity | null | undefined => {
  const difference = later && earlier && differenceOf(later, earlier)
  return difference && base && rateOf(difference, base, places)
}

const recompute: Readonly<Record<Exclude<Formula['kind'], 'count'>, Recompute>> = {
  attainment: ([a, b], places) => a && b && rateOf(a, b, places),
  difference: ([a, b], places) => rounded(a && b && differenceOf(a, b), places),
  growth: ([a, b], places) => growth(places, a, b),
  decline: ([a, b], places) => growth(places, b, a, b),
  sum: (operands, places) => rounded(sumOf(operands), places),
  score: ([a, b, c], places) => {
    if (a === undefined || b === undefined || c === undefined) return undefined
    const isWhole = compare(a.value, b.value) >= 0
    const points = isWhole ? c.value : divide(multiply(c.value, a.value), b.value, 2)
    const isAbout = [a, b].some(({ approximate }) => approximate !== undefined)
    return {
      value: roundHalfUp(points ?? '', places),
      unit: c.unit,
      ...(isAbout ? { approximate: 'about' } : {}),
    }
  },
}

/** A year that scores one indicator, which few bureaus made by chance have a figure and a target for. */
const scored = datasetOf({
  indicators: [indicatorOf('就业', { target: '≥130人' })],
  observations: observe('就业', { '2024-Q4': '97人' }),
  assessments: [
    {
      year: 2024,
      items: [
        { indicator: '就业', weight: { value: '10', unit: '分' }, rule: 'proportional', origin },
      ],
      origin,
    },
  ],
})

test('every figure with a formula is what its operands make, to the digits that it is printed with', () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(models, (model) => {
      for (const { formula, quantity } of valuesIn(model)) {
        if (formula === undefined || formula.kind === 'count') continue
        met.add(formula.kind)
        const operands = formula.operands.map((operand: Operand) => operand.quantity)
        const places = quantity === null ? 0 : placesOf(quantity.value)
        expect(recompute[formula.kind](operands, places)).toEqual(quantity)
      }
    }),
    { numRuns: 150, examples: [[programmeProgressModel(dataOf(scored, { period: '2024' }))]] },
  )
  expect([...met].toSorted()).toEqual([
    'attainment',
    'decline',
    'difference',
    'growth',
    'score',
    'sum',
  ])
})

test('figures of one id are one figure, and say what they are', () => {
  fc.assert(
    fc.property(models, (model) => {
      const printed = new Map<string, string>()
      for (const { comparator: _, ...value } of valuesIn(model)) {
        expect(value.label ?? '').not.toBe('')
        if (value.id === undefined) continue
        const text = printValue({ ...value, showUnit: true })
        expect(`${value.id} ${printed.get(value.id) ?? text}`).toBe(`${value.id} ${text}`)
        printed.set(value.id, text)
      }
    }),
  )
})

test('an operand is the figure of its id', () => {
  fc.assert(
    fc.property(models, (model) => {
      const values = [...valuesIn(model)]
      const byId = new Map(values.map((value) => [value.id, value.quantity]))
      for (const { formula } of values) {
        for (const { id, quantity } of formula?.operands ?? []) {
          if (byId.has(id)) expect([id, byId.get(id)]).toEqual([id, quantity])
        }
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

test('no figure prints blank, and what has yet to be filled in says where it is quoted', () => {
  const met = new Set<boolean>()
  fc.assert(
    fc.property(models, (model) => {
      for (const value of valuesIn(model)) {
        expect(printValue(value)).not.toBe('')
        if (value.pending === undefined) continue
        met.add(value.indicator === undefined)
        expect(value).toMatchObject({ quantity: null, origin: { file: expect.any(String) } })
      }
    }),
  )
  expect(met.has(false)).toBe(true)
})

test('a figure that was imported comes from the cell of its workbook, wherever it is used', () => {
  const imported: Dataset = {
    ...bureau,
    observations: bureau.observations.map((one) => ({
      ...one,
      source: { file: '填报表.xlsx', sheet: '填报表', cell: `H${one.indicator}${one.period}` },
    })),
  }
  const origins = (of: Dataset) =>
    [...valuesIn(programmeProgressModel(dataOf(of)))].flatMap(({ origin, formula }) => [
      origin,
      ...(formula?.operands ?? []).map((operand) => operand.origin),
    ])
  const isOfProgress = ({ file }: Origin): boolean => file.startsWith('progress/')
  const [typed, taken] = [bureau, imported].map((of) =>
    origins(of).filter((one) => one !== undefined),
  )
  expect(typed?.some(isOfProgress)).toBe(true)
  expect(taken).toEqual(
    typed?.map((origin) =>
      isOfProgress(origin)
        ? expect.objectContaining({ file: '填报表.xlsx', sheet: '填报表' })
        : origin,
    ),
  )
  expect(taken).toContainEqual({ file: '填报表.xlsx', sheet: '填报表', cell: 'H就业2024-Q2' })
})

/** The same records, but for one figure that was recorded as another. */
const corrected = (dataset: Dataset, changed: Observation): Dataset => ({
  ...dataset,
  observations: dataset.observations.map((one) =>
    one === changed && one.reading.kind === 'quantity'
      ? {
          ...one,
          reading: {
            kind: 'quantity',
            quantity: { value: '7777.125', unit: one.reading.quantity.unit },
          },
        }
      : one,
  ),
})

/** Whether what is said of an indicator follows from another's figures: its parts, or what it is measured against. */
const followsFrom = ({ parts, targets }: Indicator, other: string): boolean =>
  (parts?.isComplete === true && parts.indicators.includes(other)) ||
  Object.values(targets).some((target) => target.kind === 'relative' && target.indicator === other)

/** The indicator, and all that follow from it at any remove. */
const dependentOn = (indicator: string, { indicators }: Dataset): readonly string[] => {
  const ids = new Set([indicator])
  for (const id of ids) {
    for (const one of indicators) if (followsFrom(one, id)) ids.add(one.id)
  }
  return [...ids]
}

test('a figure that is corrected changes only itself and what is computed from it', () => {
  let changes = 0
  fc.assert(
    fc.property(bureaus, periods, fc.nat(), (dataset, period, choice) => {
      const figures = dataset.observations.filter(({ reading }) => reading.kind === 'quantity')
      const changed = figures[choice % figures.length]
      fc.pre(changed !== undefined)
      const quantities = (of: Dataset) =>
        new Map(
          [...valuesIn(programmeProgressModel(dataOf(of, { period })))].map((value) => [
            value.id,
            value,
          ]),
        )
      const [before, after] = [quantities(dataset), quantities(corrected(dataset, changed))]
      const names = dependentOn(changed.indicator, dataset).map((id) => `${id}@`)
      for (const [id = '', value] of before) {
        const now = after.get(id)
        if (now === undefined || value.formula?.kind === 'count') continue
        if (printValue(now) === printValue(value)) continue
        changes += 1
        const made = [id, ...(now.formula?.operands ?? []).map((operand) => operand.id)]
        expect(names.some((name) => made.some((one) => one.includes(name)))).toBe(true)
      }
    }),
  )
  expect(changes).toBeGreaterThan(0)
})

import { multiply, type Quantity } from '@jibao/core'
import type { Dataset, Period, Reading, Target } from '@jibao/data-model'
import { type IndicatorProgress, measureProgress, type Progress } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { datasets, decimals, quarters, shuffled } from './arbitraries.ts'

test('the counts of a summary add up to its total', () => {
  fc.assert(
    fc.property(datasets, quarters, (dataset, period) => {
      const { programmes, departments } = measureProgress(dataset, period)
      for (const { goals, summary } of [...programmes, ...departments]) {
        const { total, byStatus, ...counts } = summary
        const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
        expect(total).toBe(goals.length)
        expect(sum(Object.values(counts))).toBe(total)
        expect(sum(Object.values(byStatus))).toBe(total)
      }
      const led = departments.flatMap(({ goals }) => goals)
      expect(led).toHaveLength(programmes.flatMap(({ goals }) => goals).length)
    }),
  )
})

test('the order of observations, goals and indicators in a dataset means nothing', () => {
  const pairs = datasets.chain((dataset) =>
    fc
      .tuple(
        shuffled(dataset.observations),
        shuffled(dataset.goals),
        shuffled(dataset.indicators),
        shuffled(dataset.narratives),
      )
      .map(([observations, goals, indicators, narratives]) => ({
        dataset,
        mixed: { ...dataset, observations, goals, indicators, narratives },
      })),
  )
  fc.assert(
    fc.property(pairs, quarters, ({ dataset, mixed }, period) => {
      expect(measureProgress(mixed, period)).toEqual(measureProgress(dataset, period))
    }),
  )
})

/** All but the name of the period, and the change since the one before, which has its length. */
const meaning = ({ indicators, programmes, departments }: Progress) => ({
  indicators: [...indicators.values()].map(withoutPeriod),
  goals: programmes.flatMap(({ goals }) =>
    goals.map(({ goal, narrative, status }) => ({ goal, narrative, status })),
  ),
  summaries: [...programmes, ...departments].map(({ summary }) => summary),
})

const withoutPeriod = (progress: IndicatorProgress) => ({
  ...progress,
  period: undefined,
  sincePrevious: undefined,
})

test.each<[Period, Period]>([
  ['2024-H1', '2024-Q2'],
  ['2024-H2', '2024-Q4'],
  ['2024', '2024-Q4'],
])('%s stands where %s stands', (longer, quarter) => {
  fc.assert(
    fc.property(datasets, (dataset) => {
      expect(meaning(measureProgress(dataset, longer))).toEqual(
        meaning(measureProgress(dataset, quarter)),
      )
    }),
  )
})

const scaleQuantity = (original: Quantity, factor: string): Quantity => ({
  ...original,
  value: multiply(original.value, factor),
  ...(original.upper === undefined ? {} : { upper: multiply(original.upper, factor) }),
})

const scaleTarget = (target: Target, factor: string): Target =>
  target.kind === 'quantity'
    ? { ...target, quantity: scaleQuantity(target.quantity, factor) }
    : target

const scaleReading = (reading: Reading, factor: string): Reading =>
  reading.kind === 'quantity'
    ? { ...reading, quantity: scaleQuantity(reading.quantity, factor) }
    : reading

const scaleDataset = (dataset: Dataset, factor: string): Dataset => ({
  ...dataset,
  indicators: dataset.indicators.map((indicator) => ({
    ...indicator,
    targets: Object.fromEntries(
      Object.entries(indicator.targets).map(([year, target]) => [
        year,
        scaleTarget(target, factor),
      ]),
    ),
  })),
  observations: dataset.observations.map((observation) => ({
    ...observation,
    reading: scaleReading(observation.reading, factor),
  })),
})

/** What has no unit, or one that does not depend on that of the figures. */
const proportions = (progress: IndicatorProgress) => ({
  status: progress.status,
  attainment: progress.attainment,
  pace: progress.pace,
  growth: [progress.sincePrevious?.growth, progress.sinceLastYear?.growth],
})

test('counting figures and targets in another unit changes no proportion', () => {
  fc.assert(
    fc.property(datasets, decimals(1, 9999), quarters, (dataset, factor, period) => {
      const scaled = measureProgress(scaleDataset(dataset, factor), period).indicators
      for (const [id, original] of measureProgress(dataset, period).indicators) {
        const other = scaled.get(id)
        expect(other && proportions(other)).toEqual(proportions(original))
        const change = original.sinceLastYear
        expect(other?.sinceLastYear?.difference.value).toBe(
          change === null ? undefined : multiply(change.difference.value, factor),
        )
      }
    }),
  )
})

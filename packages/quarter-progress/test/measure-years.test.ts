import { formatQuantity } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { indexObservations, measureYears } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import { datasetOf, indicatorOf, observeAll, targetOf } from './small-dataset.ts'

const indicator = {
  ...indicatorOf('适老化改造'),
  targets: { 2022: targetOf('——'), 2023: targetOf('≥10户'), 2024: targetOf('≥20户') },
}

const observations = indexObservations(
  datasetOf({
    observations: observeAll('适老化改造', {
      '2022': '4户',
      '2023-Q4': '12户',
      '2024-Q2': '9户',
      '2024-Q4': '21户',
    }),
  }),
)

describe('years together', () => {
  test.each<[Period, Period, readonly Period[], string | null, string | null]>([
    ['2023', '2024', ['2023', '2024'], '33户', '30户'],
    ['2023-Q2', '2024-Q2', ['2023', '2024-Q2'], '21户', '30户'],
    ['2022', '2024', ['2022', '2023', '2024'], '37户', '30户'],
    ['2021', '2024', ['2021', '2022', '2023', '2024'], null, '30户'],
    ['2024', '2024', ['2024'], '21户', '20户'],
    ['2022', '2022', ['2022'], '4户', null],
    ['2024', '2023', ['2023'], '12户', '10户'],
  ])('from %s to %s', (from, to, years, actual, target) => {
    const measured = measureYears(indicator, { from, to }, observations)
    expect(measured.years.map(({ period }) => period)).toEqual(years)
    expect(measured.actual && formatQuantity(measured.actual)).toBe(actual)
    expect(measured.target && formatQuantity(measured.target)).toBe(target)
  })
})

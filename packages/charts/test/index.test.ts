import { expect, test } from 'vitest'
import * as charts from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(charts).toSorted()).toEqual([
    'describeChart',
    'drawSparkline',
    'drawnText',
    'openCharts',
  ])
})

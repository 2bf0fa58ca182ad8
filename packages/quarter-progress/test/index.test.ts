import * as quarterProgress from '@jibao/quarter-progress'
import { expect, test } from 'vitest'

test('offers these names', () => {
  expect(Object.keys(quarterProgress).toSorted()).toEqual([
    'differenceOf',
    'figureOf',
    'indexObservations',
    'isMeasurable',
    'measureChange',
    'measureIndicator',
    'measureMembers',
    'measureProgress',
    'measureYears',
    'rateOf',
    'satisfiesTarget',
    'scoreAssessment',
    'statusWords',
    'sumOf',
    'summarise',
  ])
})

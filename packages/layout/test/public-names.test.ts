import { expect, test } from 'vitest'
import * as layout from '../src/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(layout).toSorted()).toEqual([
    'baselineOf',
    'flowsOf',
    'groundsOf',
    'isPageNumber',
    'layOutPages',
    'layOutReport',
    'markOf',
    'placeDrawing',
    'readOutline',
    'runAt',
    'textOwner',
    'withBlanks',
    'withinFile',
  ])
})

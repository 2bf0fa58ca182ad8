import { expect, test } from 'vitest'
import * as render from '../src/index.ts'
import * as testing from '../src/testing/index.ts'

test('the package offers', () => {
  expect(Object.keys(render).toSorted()).toEqual([
    'breathe',
    'defineRenderer',
    'mendWorkbookPart',
    'packOffice',
    'pieceSize',
    'renderReport',
    'repackOffice',
    'showsAll',
    'writePart',
  ])
})

test('the kit offers', () => {
  expect(Object.keys(testing).toSorted()).toEqual([
    'arbitraryReport',
    'corpus',
    'promises',
    'testRenderer',
  ])
})

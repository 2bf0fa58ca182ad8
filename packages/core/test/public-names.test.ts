import { expect, test } from 'vitest'
import * as core from '../src/index.ts'
import * as testing from '../src/testing/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(core).toSorted()).toEqual([
    'add',
    'approximationWords',
    'codePointName',
    'compare',
    'didYouMean',
    'divide',
    'fail',
    'failureText',
    'findForbiddenCharacter',
    'formatOrigin',
    'formatQuantity',
    'isDecimalText',
    'isError',
    'isZero',
    'multiply',
    'placesOf',
    'quantity',
    'roundHalfUp',
    'sortDiagnostics',
    'subtract',
    'succeed',
    'succeedUnlessErrors',
    'suggest',
    'toNumber',
    'trimZeros',
  ])
  expect(Object.keys(testing)).toEqual(['memoryWorld'])
})

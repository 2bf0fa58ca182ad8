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
    'error',
    'fail',
    'failureText',
    'findForbiddenCharacter',
    'formatOrigin',
    'formatQuantity',
    'info',
    'isDecimalText',
    'isError',
    'isZero',
    'multiply',
    'placesOf',
    'quantity',
    'quote',
    'roundHalfUp',
    'sortDiagnostics',
    'subtract',
    'succeed',
    'succeedUnlessErrors',
    'suggest',
    'toNumber',
    'trimZeros',
    'warning',
  ])
  expect(Object.keys(testing)).toEqual(['memoryWorld'])
})

import { expect, test } from 'vitest'
import * as queue from '../src/index.ts'
import * as testing from '../src/testing/index.ts'

test('the package offers these names', () => {
  expect(Object.keys(queue).toSorted()).toEqual([
    'TooLarge',
    'doJob',
    'fetchResult',
    'getBlob',
    'hashOf',
    'isHash',
    'isKey',
    'isMendable',
    'isRunName',
    'limits',
    'listRuns',
    'patientStore',
    'publishResult',
    'putBlob',
    'readFailure',
    'readList',
    'readResult',
    'readRun',
    'readRunPart',
    'resultKey',
    'writeFailure',
    'writeList',
    'writeRun',
    'writeRunPart',
    'writeWork',
  ])
  expect(Object.keys(testing).toSorted()).toEqual(['memoryStore', 'storePromises'])
})

import { expect, test } from 'vitest'
import * as fonts from '../src/index.ts'

test('what the package offers', () => {
  expect(Object.keys(fonts).toSorted()).toEqual([
    'createSubset',
    'defaultFontBook',
    'faceIdentity',
    'fontRoles',
    'fontSubstituteRefused',
    'openFontBook',
    'openOutlines',
    'outlineLine',
    'packBook',
    'readFace',
    'roleFonts',
    'unpackBook',
  ])
})

import { expect, test } from 'vitest'
import * as fonts from '../src/index.ts'

test('what the package offers', () => {
  expect(Object.keys(fonts).toSorted()).toEqual([
    'defaultFontBook',
    'fontRoles',
    'fontSubstituteRefused',
    'openFontBook',
    'packBook',
    'readFace',
    'roleFonts',
    'unpackBook',
  ])
})

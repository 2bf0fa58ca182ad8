import { expect, test } from 'vitest'
import * as index from '../src/index.ts'

test('the package offers one renderer', () => {
  expect(Object.keys(index)).toEqual(['xlsx'])
})

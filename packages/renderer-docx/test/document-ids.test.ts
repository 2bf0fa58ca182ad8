import { expect, test } from 'vitest'
import { startIds } from '../src/document-ids.ts'

const picture = (...bytes: readonly number[]): Uint8Array => Uint8Array.from(bytes)

test('pictures that are alike are one, each drawing is its own', () => {
  const ids = startIds()
  const given = [picture(1, 2), picture(1, 3), picture(1, 2), picture(1, 2, 3)].map(ids.drawing)
  expect(given).toEqual([
    { id: 1, relationship: 'rIdPicture1' },
    { id: 2, relationship: 'rIdPicture2' },
    { id: 3, relationship: 'rIdPicture1' },
    { id: 4, relationship: 'rIdPicture3' },
  ])
  expect(ids.pictures().map(({ png }) => [...png])).toEqual([
    [1, 2],
    [1, 3],
    [1, 2, 3],
  ])
})

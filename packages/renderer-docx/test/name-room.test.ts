import { textRoom } from '@jibao/typography'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameRoom } from '../src/blocks/name-room.ts'

test.each([
  ['平台建设', 3.4, 2.1],
  ['8大类社会救助', 3.4, 2.95],
  ['区卫生健康局', 4.4, 3.1],
  // Fits, would not break there, or has a word that is too long.
  ['民政局', 3.4, 3.4],
  ['区医疗保障分局', 4.4, 4.4],
  ['退役军人', 3, 3],
])('%s has of %d em %d', (name, room, expected) => {
  expect(nameRoom(name, room)).toBeCloseTo(expected, 6)
})

test('no name gets more room than there is, and one that fits all of it', () => {
  const names = fc.array(
    fc.constantFrom('平台', '建设', '民政局', '区', '、', '（', '）', '12', '的'),
  )
  fc.assert(
    fc.property(
      names.map((pieces) => pieces.join('')),
      fc.double({ min: 1, max: 12, noNaN: true }),
      (name, room) => {
        const found = nameRoom(name, room)
        expect(found).toBeLessThanOrEqual(room)
        if (textRoom(name) <= room) expect(found).toBe(room)
      },
    ),
  )
})

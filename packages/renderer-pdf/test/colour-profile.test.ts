import { expect, test } from 'vitest'
import { colourProfile } from '../src/colour-profile.ts'

const profile = Buffer.from(colourProfile())

const tags = new Map(
  Array.from({ length: profile.readUInt32BE(128) }, (_, index) => {
    const entry = 132 + 12 * index
    const [offset, length] = [profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 8)]
    const name = profile.toString('latin1', entry, entry + 4)
    return [name, { offset, content: profile.subarray(offset, offset + length) }] as const
  }),
)

/** The s15Fixed16 numbers of a tag, after its signature. */
const numbersOf = (name: string, from = 8): readonly number[] => {
  const { content } = tags.get(name) ?? { content: Buffer.alloc(0) }
  return Array.from(
    { length: (content.length - from) / 4 },
    (_, index) => content.readInt32BE(from + 4 * index) / 0x10000,
  )
}

test('is a display profile of RGB, as long as it says', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
})

test('has every tag that ICC.1 9.3.2 asks for, each within the file and at a multiple of four', () => {
  expect([...tags.keys()].toSorted()).toEqual(
    ['bTRC', 'bXYZ', 'chad', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt'].toSorted(),
  )
  for (const { offset, content } of tags.values()) {
    expect(offset % 4).toBe(0)
    expect(content.length).toBeGreaterThan(0)
    expect(offset + content.length).toBeLessThanOrEqual(profile.length)
  }
})

test('its primaries make its white', () => {
  const [x = 0, y = 0, z = 0] = [0, 1, 2].map((axis) =>
    ['rXYZ', 'gXYZ', 'bXYZ'].reduce((sum, name) => sum + (numbersOf(name)[axis] ?? 0), 0),
  )
  const [whiteX = 0, whiteY = 0, whiteZ = 0] = numbersOf('wtpt')
  expect(x).toBeCloseTo(whiteX, 3)
  expect(y).toBeCloseTo(whiteY, 3)
  expect(z).toBeCloseTo(whiteZ, 3)
})

test('its white is D65 adapted', () => {
  const rows = numbersOf('chad')
  const adapted = [0, 3, 6].map(
    (row) => 0.95047 * (rows[row] ?? 0) + (rows[row + 1] ?? 0) + 1.08883 * (rows[row + 2] ?? 0),
  )
  for (const [axis, value] of numbersOf('wtpt').entries()) {
    expect(adapted[axis]).toBeCloseTo(value, 3)
  }
})

test('its curve is that of IEC 61966-2-1, in one piece', () => {
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbersOf('rTRC', 12)
  const above = (x: number): number => (a * x + b) ** g
  expect(above(d)).toBeCloseTo(c * d, 4)
  expect(above(1)).toBeCloseTo(1, 4)
  // Half of the scale is as bright as a little more than a fifth.
  expect(above(0.5)).toBeCloseTo(0.214041, 4)
})

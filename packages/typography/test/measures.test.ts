import { expect, test } from 'vitest'
import {
  headingStyles,
  linePitch,
  millimetresToPoints,
  millimetresToTwips,
  page,
  pointsPerMillimetre,
  styles,
  typeSizes,
} from '../src/index.ts'

test.each([
  [0, 0],
  [25.4, 1440],
  [156, 8844],
  [225, 12756],
  [210, 11906],
  [297, 16838],
])('%d mm are %i twips', (millimetres, twips) => {
  expect(millimetresToTwips(millimetres)).toBe(twips)
})

test('an inch has 72 points', () => {
  expect(millimetresToPoints(25.4)).toBeCloseTo(72)
  expect(pointsPerMillimetre).toBeCloseTo(2.835, 3)
})

test('the type area is 156 × 225 mm and holds 22 lines of 28 characters', () => {
  const width = page.width - page.left - page.right
  const height = page.height - page.top - page.bottom
  expect([width, height]).toEqual([156, 225])
  expect(Math.floor(millimetresToPoints(height) / linePitch)).toBe(21)
  expect(linePitch).toBeCloseTo(millimetresToPoints(10.39), 2)
  // The last of 22 lines needs its own height only, not a whole pitch.
  expect(21 * linePitch + typeSizes.三号).toBeLessThan(millimetresToPoints(height))
  expect(Math.round(millimetresToPoints(width) / typeSizes.三号)).toBe(28)
})

test('sizes as Word has them', () => {
  expect(typeSizes).toMatchObject({ 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5, 小五: 9 })
})

test('each text is at home on its line', () => {
  for (const style of [...Object.values(styles), ...Object.values(headingStyles)]) {
    expect(style.lineHeight).toBeGreaterThanOrEqual(style.size)
  }
})

test('the levels of heading', () => {
  expect([1, 2, 3, 4].map((level) => headingStyles[level as 1 | 2 | 3 | 4].font)).toEqual([
    'heiti',
    'kaiti',
    'fangsong',
    'fangsong',
  ])
  expect(styles.body).toMatchObject({ font: 'fangsong', size: 16, indent: 2 })
  expect(styles.title).toMatchObject({ font: 'xiaobiaosong', size: 22, align: 'center' })
})

import { describe, expect, test } from 'vitest'
import { type ParagraphShape, setParagraph } from '../../src/index.ts'
import { advance, linesOf, setText, size } from './face.ts'

/** Advances in em, to a hundredth. */
const advancesOf = (
  text: string,
  em = 100,
  shape: Partial<ParagraphShape> = {},
): readonly number[] =>
  Array.from(setText(text, em, shape).advances, (points) => Math.round((points / size) * 100) / 100)

const offsetsOf = (
  text: string,
  em = 100,
  shape: Partial<ParagraphShape> = {},
): readonly number[] =>
  Array.from(setText(text, em, shape).offsets, (points) => Math.round((points / size) * 100) / 100)

describe('marks side by side (GB/T 15834-2011 5.1.11)', () => {
  test.each<[string, readonly number[]]>([
    ['甲，乙', [1, 1, 1]],
    ['甲”，乙', [1, 0.5, 1, 1]],
    ['甲。”乙', [1, 0.5, 1, 1]],
    ['甲）。乙', [1, 0.5, 1, 1]],
    ['甲：“乙', [1, 1, 0.5, 1]],
    ['甲，（乙', [1, 1, 0.5, 1]],
    ['甲）（乙', [1, 1, 0.5, 1]],
    ['甲（“乙', [1, 1, 0.5, 1]],
    ['甲？！乙', [1, 0.5, 1, 1]],
    ['甲（）乙', [1, 1, 1, 1]],
    ['甲》）。（《乙', [1, 0.5, 0.5, 1, 0.5, 0.5, 1]],
    ['甲——“乙', [1, 1, 1, 1, 1]],
    ['甲…（乙', [1, 1, 1, 1]],
    ['甲·乙', [1, 0.5, 1]],
  ])('%s', (text, expected) => {
    expect(advancesOf(text)).toEqual(expected)
  })

  test('an opening mark moves over its empty half, a closing one loses it behind', () => {
    expect(offsetsOf('甲：“乙')).toEqual([0, 0, -0.5, 0])
    expect(offsetsOf('甲”，乙')).toEqual([0, 0, 0, 0])
  })

  test('a face with half-width marks has no empty halves', () => {
    const half = { text: '甲”，“乙', size, advance: () => 500 }
    const { advances, offsets } = setParagraph([half], { width: 500, indent: 0, align: 'left' })
    expect([...advances]).toEqual([5, 5, 5, 5, 5])
    expect([...offsets].every((offset) => offset === 0)).toBe(true)
  })
})

describe('between Han and Latin', () => {
  test.each<[string, readonly number[]]>([
    ['甲A乙', [1.25, 0.75, 1]],
    ['甲5乙', [1.25, 0.75, 1]],
    ['甲5%乙', [1.25, 0.5, 0.5, 1]],
    ['甲，5）乙', [1, 1, 0.5, 1, 1]],
    ['甲 A 乙', [1, 0.5, 0.5, 0.5, 1]],
    ['甲—5', [1, 1, 0.5]],
    ['甲①乙', [1, 1, 1]],
    ['A甲', [0.75, 1]],
  ])('%s', (text, expected) => {
    expect(advancesOf(text)).toEqual(expected)
  })

  test('also inside a kept run, and by the size of the Han', () => {
    const { advances } = setParagraph(
      [
        { text: '5', size: 8, advance, kept: true },
        { text: '年', size: 16, advance, kept: true },
      ],
      { width: 500, indent: 0, align: 'left' },
    )
    expect([...advances]).toEqual([4 + 4, 16])
  })

  test('none at a line end', () => {
    const set = setText('甲乙丙丁A', 4, { align: 'left' })
    expect(linesOf(set)).toEqual(['甲乙丙丁', 'A'])
    expect(set.lines.map(({ width }) => width)).toEqual([40, 5])
  })
})

describe('line edges', () => {
  test('an opening mark loses its left half at the start of a line', () => {
    const set = setText('甲乙丙丁“戊己”', 4, { align: 'left' })
    expect(linesOf(set)).toEqual(['甲乙丙丁', '“戊己”'])
    expect([set.advances[4], set.offsets[4]]).toEqual([5, -5])
  })

  test.each([
    [0, 5],
    [20, 10],
  ])('of a paragraph indented by %d points it takes %d', (indent, expected) => {
    expect(setText('“甲”', 20, { indent }).advances[0]).toBe(expected)
  })

  test.each(['left', 'justify'] as const)(
    'a point takes half an em where it fits so: %s',
    (align) => {
      const set = setText('甲乙丙丁，戊己', 4.5, { align })
      expect(linesOf(set)).toEqual(['甲乙丙丁，', '戊己'])
      expect(set.lines[0]?.width).toBeCloseTo(45)
      expect(setText('甲乙丙丁，戊己', 5, { align }).advances[4]).toBe(10)
    },
  )

  test('blanks vanish at the end and stay inside and at the start', () => {
    const set = setText('  甲  乙丙   丁 ', 5, { align: 'left' })
    expect(linesOf(set)).toEqual(['  甲  乙丙', '丁'])
    expect(set.lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 7],
      [10, 11],
    ])
  })
})

describe('justification', () => {
  const widthOf = (text: string, em: number): number => setText(text, em).lines[0]?.width ?? 0

  test.each<[string, number, readonly number[]]>([
    // The space between Han and Latin to half an em, then all others.
    ['甲乙5丙丁ABCDEFGH', 5.2, [1, 1.35, 0.85, 1, 1]],
    ['甲乙5丙丁ABCDEFGH', 5.9, [1.1, 1.6, 1.1, 1.1, 1]],
    ['甲乙丙丁1234戊己', 5, [1.33, 1.33, 1.33, 1]],
    ['甲乙——丙1234戊己', 5.6, [1.2, 1.2, 1, 1.2, 1]],
  ])('%s is let out to %d em', (text, em, expected) => {
    expect(advancesOf(text, em).slice(0, expected.length)).toEqual(expected)
    expect(widthOf(text, em)).toBeCloseTo(em * size, 6)
  })

  test.each<[string, number, string, readonly number[]]>([
    // The mark at the end first, then brackets, points, the space between Han and Latin.
    ['甲（乙）丙，丁戊。己庚', 8.5, '甲（乙）丙，丁戊。', [1, 1, 1, 1, 1, 1, 1, 1, 0.5]],
    ['甲（乙）丙，丁戊己庚', 7.5, '甲（乙）丙，丁戊', [1, 0.75, 1, 0.75, 1, 1, 1, 1]],
    ['甲（乙）丙，丁戊', 6.75, '甲（乙）丙，丁戊', [1, 0.5, 1, 0.5, 1, 0.75, 1, 1]],
    ['甲乙5丙，丁', 5.4, '甲乙5丙，丁', [1, 1.2, 0.7, 1, 0.5, 1]],
  ])('%s is taken in to %d em', (text, em, line, expected) => {
    expect(linesOf(setText(text, em))[0]).toBe(line)
    expect(advancesOf(text, em).slice(0, expected.length)).toEqual(expected)
    expect(widthOf(text, em)).toBeCloseTo(em * size, 6)
  })

  test('blanks come before the space between Han and Latin', () => {
    const run = {
      text: '甲乙A BC丙1234567',
      size,
      advance: (codePoint: number) => (codePoint === 0x20 ? 250 : advance(codePoint)),
    }
    const { advances } = setParagraph([run], { width: 57.5, indent: 0, align: 'justify' })
    expect([...advances.subarray(0, 7)]).toEqual([10, 13.75, 5, 5, 5, 8.75, 10])
  })

  test('the last line and a line in need of too much keep their width', () => {
    expect(widthOf('甲乙', 10)).toBe(20)
    expect(widthOf('甲乙ABCDEFGHIJKLMNOP丙丁', 8)).toBe(20)
  })

  test.each([
    ['left', 0],
    ['center', 20],
    ['right', 40],
  ] as const)('%s puts a short line at %d', (align, x) => {
    expect(setText('甲乙', 6, { align }).lines).toEqual([{ start: 0, end: 2, x, width: 20 }])
  })

  test('other lines hang', () => {
    const { lines } = setText('一二三四五六七八九', 5, { indent: 20, hang: 10, align: 'left' })
    expect(lines.map(({ start, end, x }) => [start, end, x])).toEqual([
      [0, 3, 20],
      [3, 7, 10],
      [7, 9, 10],
    ])
  })
})

test('28 characters of 三号 on 156 mm, 26 behind the indent', () => {
  const [pitch, width] = [442.2 / 28, 442.2]
  const text = '民政'.repeat(100)
  const set = setParagraph([{ text, size: 16, advance }], {
    width,
    indent: 2 * pitch,
    align: 'justify',
    tracking: pitch - 16,
  })
  expect(set.lines.map(({ start, end }) => end - start)).toEqual([26, 28, 28, 28, 28, 28, 28, 6])
  expect(set.lines.slice(0, -1).every((line) => Math.abs(line.x + line.width - width) < 0.01)).toBe(
    true,
  )
})

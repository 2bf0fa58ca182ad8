import { type LetterheadNode, paragraph } from '@jibao/document'
import {
  characterPitch,
  distances,
  page,
  pointsPerMillimetre,
  ruleWidths,
  styles,
} from '@jibao/typography'
import { describe, expect, test } from 'vitest'
import { placeOf, readRules, runOf } from './measure-page.ts'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { render, reportOf, sentence } from './reports.ts'

/** From line to line, millimetres: 22 of them fill the type area. */
const pitch = 10.43
const character = characterPitch / pointsPerMillimetre
const markHeight = styles.letterheadMark.size / pointsPerMillimetre
const [left, right] = [page.left, page.width - page.right]
const middle = (left + right) / 2

const above = { copyNumber: '000012', classification: '机密★1年', urgency: '特急' } as const

const head = (more: Partial<LetterheadNode> = {}): LetterheadNode => ({
  type: 'letterhead',
  mark: '青禾县民政局文件',
  documentNumber: '青民〔2024〕7号',
  ...more,
})

const read = async (letterhead: LetterheadNode, lines = 1) => {
  const addressee = { type: 'addressee', names: ['各乡镇人民政府'] } as const
  const bytes = await render(reportOf(letterhead, addressee, paragraph(sentence.repeat(lines))))
  const pages = await readPages(bytes)
  return { pages, first: pageOf(pages, 0), rules: await readRules(bytes) }
}

describe('a document', () => {
  test('has its lines one below another from the first line of the type area', async () => {
    const { first } = await read(head(above))
    for (const [index, text] of Object.values(above).entries()) {
      const place = placeOf(first, text)
      expect(place.left).toBeCloseTo(left, 1)
      expect(place.top).toBeCloseTo(page.top + index * pitch, 1)
    }
  })

  test.each([
    ['nothing', {}],
    ['a line', { urgency: '加急' }],
    ['two lines', { classification: '秘密★6个月', urgency: '加急' }],
    ['three lines', above],
  ])('has its mark 35 mm below the edge under %s', async (_, lines) => {
    const { first } = await read(head(lines))
    const mark = placeOf(first, '青禾县民政局文件')
    expect(mark.top).toBeCloseTo(page.top + distances.markDrop, 1)
    expect((mark.left + mark.right) / 2).toBeCloseTo(middle, 1)
  })

  test('has number, rule, title and addressee at their distances', async () => {
    const { first, rules } = await read(head())
    const number = placeOf(first, '7号')
    const markBottom = page.top + distances.markDrop + markHeight
    expect(number.top).toBeCloseTo(markBottom + distances.numberLines * pitch, 1)
    expect((placeOf(first, '青民').left + number.right) / 2).toBeCloseTo(middle, 0)
    const [rule] = rules[0] ?? []
    expect(rule?.y1).toBeCloseTo(number.bottom + distances.headRule, 1)
    expect([rule?.x1, rule?.x2]).toEqual([expect.closeTo(left, 1), expect.closeTo(right, 1)])
    expect(rule?.width).toBeCloseTo(ruleWidths.letterhead, 2)
    const title = placeOf(first, '进展通报')
    expect(title.top).toBeCloseTo((rule?.y1 ?? 0) + distances.titleLines * pitch, 1)
    const addressee = placeOf(first, '各乡镇人民政府')
    expect(addressee.left).toBeCloseTo(left, 1)
    expect(addressee.top - title.bottom).toBeGreaterThan(distances.addresseeLines * pitch)
    expect(addressee.top - title.bottom).toBeLessThan((distances.addresseeLines + 1) * pitch)
    expect(placeOf(first, sentence).top).toBeCloseTo(addressee.top + pitch, 1)
  })

  test.each([1, 2, 3, 4])(
    'has its number in the last of the lines of %i signers',
    async (count) => {
      const signers = ['甲某某', '乙某', '丙某某', '丁某某'].slice(0, count)
      const { first, rules } = await read(head({ signers }))
      const places = signers.map((name) => placeOf(first, name))
      const label = placeOf(first, '签发人：')
      const number = placeOf(first, '7号')
      const lines = Math.ceil(count / 2)
      expect(label.top).toBeCloseTo(
        page.top + distances.markDrop + markHeight + distances.numberLines * pitch,
        1,
      )
      for (const [index, place] of places.entries()) {
        expect(place.top).toBeCloseTo(label.top + Math.floor(index / 2) * pitch, 1)
        expect(place.left).toBeCloseTo(places[index % 2]?.left ?? 0, 1)
      }
      expect(Math.max(...places.map((place) => place.right))).toBeCloseTo(right - character, 0)
      expect(number.top).toBeCloseTo(label.top + (lines - 1) * pitch, 1)
      expect(placeOf(first, '青民').left).toBeCloseTo(left + character, 1)
      expect(rules[0]?.[0]?.y1).toBeCloseTo(number.bottom + distances.headRule, 1)
      const texts = textsOf(first).join('')
      expect(texts.indexOf('7号')).toBeLessThan(texts.indexOf('甲某某'))
    },
  )

  test('has a mark in one line however long it is', async () => {
    const mark = '青禾县民政局青禾县财政局青禾县人力资源和社会保障局文件'
    const { first } = await read(head({ mark }))
    const { size } = runOf(first, '青禾县民政局青禾县')
    const place = placeOf(first, '青禾县民政局青禾县')
    expect(size).toBeLessThan(styles.letterheadMark.size)
    expect(place.right - place.left).toBeLessThanOrEqual(right - left)
    expect(place.top).toBeCloseTo(page.top + distances.markDrop, 1)
  })
})

describe('a letter', () => {
  const letter = (more: Partial<LetterheadNode> = {}) =>
    head({ form: 'letter', mark: '青禾县民政局', ...more })

  test('has its mark 30 mm below the edge of the sheet, between double rules of 170 mm', async () => {
    const { first, rules } = await read(letter())
    const mark = placeOf(first, '青禾县民政局')
    expect(mark.top).toBeCloseTo(distances.letterMarkDrop, 1)
    const lines = (rules[0] ?? []).toSorted((a, b) => a.y1 - b.y1)
    expect(lines).toHaveLength(4)
    for (const { x1, x2 } of lines) {
      expect(x2 - x1).toBeCloseTo(distances.letterRuleLength, 1)
      expect((x1 + x2) / 2).toBeCloseTo(page.width / 2, 1)
    }
    const { letterThick: thick, letterThin: thin } = ruleWidths
    expect(lines.map(({ width }) => width)).toEqual(
      [thick, thin, thin, thick].map((width) => expect.closeTo(width, 2)),
    )
    expect((lines[0]?.y1 ?? 0) - thick / 2).toBeCloseTo(mark.bottom + distances.letterHeadRule, 1)
    expect((lines[3]?.y1 ?? 0) + thick / 2).toBeCloseTo(page.height - distances.letterFootRule, 1)
  })

  test.each([
    ['all lines', above, 3],
    ['the number alone', {}, 1],
    ['two lines', { copyNumber: '000012', urgency: '特急' }, 2],
    ['signers', { signers: ['甲某某', '乙某', '丙某某'] }, 3],
  ])('has %s below the upper rule, and the title below them', async (_, lines, count) => {
    const { first, rules } = await read(letter(lines))
    const [, , , thin] = rules[0] ?? []
    const top = (thin?.y1 ?? 0) + ruleWidths.letterThin / 2 + distances.letterNumberDrop
    const number = placeOf(first, '7号')
    expect(number.top).toBeCloseTo(top, 1)
    expect(number.right).toBeCloseTo(right, 0)
    for (const [index, text] of ['000012', '特急'].entries()) {
      if (!Object.values(lines).some((line) => line === text)) continue
      expect(placeOf(first, text).left).toBeCloseTo(left, 1)
      if (index === 0) expect(placeOf(first, text).top).toBeCloseTo(top, 1)
    }
    const last = number.bottom + (count - 1) * pitch
    expect(placeOf(first, '进展通报').top).toBeCloseTo(last + distances.titleLines * pitch, 1)
  })

  test('has no number and a lower rule on its first page only', async () => {
    const { pages, rules } = await read(letter(), 90)
    const numbers = pages.map((one) => textsOf(one).find((text) => text.startsWith('— ')))
    expect(numbers).toEqual([undefined, ...numbers.slice(1).map((_, index) => `— ${index + 2} —`)])
    expect(numbers.length).toBeGreaterThan(1)
    expect(rules.map((lines) => lines.length)).toEqual([4, ...numbers.slice(1).map(() => 0)])
  })
})

test('minutes have a mark like documents, as it was given', async () => {
  const { first, rules } = await read(
    head({ form: 'minutes', mark: '局长办公会议纪要', documentNumber: '第7期' }),
  )
  expect(placeOf(first, '局长办公会议纪要').top).toBeCloseTo(page.top + distances.markDrop, 1)
  expect(rules[0]?.[0]?.y1).toBeCloseTo(placeOf(first, '期').bottom + distances.headRule, 1)
})

import { type Block, type ColophonNode, paragraph } from '@jibao/document'
import { page, pointsPerMillimetre, ruleWidths, styles } from '@jibao/typography'
import { expect, test } from 'vitest'
import { placeOf, readRules } from './measure-page.ts'
import { pageOf, type ReadPage, readPages, textsOf } from './read-pages.ts'
import { render, reportOf } from './reports.ts'

const colophon: ColophonNode = {
  type: 'colophon',
  copyTo: ['县委办公室', '县政府办公室', '县人大常委会办公室', '县政协办公室', '县纪委监委'],
  printedBy: '青禾县民政局办公室',
  printedOn: '2024-07-08',
}
const foot = page.height - page.bottom

const lines = (count: number) => Array.from({ length: count }, () => paragraph('一行。'))
const breaks = (count: number): readonly Block[] =>
  Array.from({ length: count }, () => [
    { type: 'pageBreak' } as const,
    paragraph('又一页。'),
  ]).flat()
const landscape: Block = {
  type: 'section',
  orientation: 'landscape',
  children: [paragraph('横版。')],
}

const isColophon = (one: ReadPage): boolean => textsOf(one).join('').includes('印发')
const numberOf = (one: ReadPage): string | undefined =>
  textsOf(one).find((text) => /^— \d+ —$/.test(text))

test.each([
  ['text on one page', lines(3), ['— 1 —', '版记']],
  ['text that ends on an even page', [...lines(3), ...breaks(1)], ['— 1 —', '版记 — 2 —']],
  ['text that fills an even page', [...breaks(1), ...lines(21)], ['— 1 —', '— 2 —', '', '版记']],
  ['text that fills an odd page', lines(19), ['— 1 —', '版记']],
  ['text that ends on a third page', breaks(2), ['— 1 —', '— 2 —', '— 3 —', '版记']],
  ['a landscape section on page 2', [...lines(1), landscape], ['— 1 —', '— 2 —', '', '版记']],
  ['a landscape section on page 3', [...breaks(1), landscape], ['— 1 —', '— 2 —', '— 3 —', '版记']],
] as const)(
  '版记 ends %s on an even page, which has a number only if it has text',
  async (_, body, expected) => {
    const bytes = await render(reportOf(...body, colophon))
    const pages = await readPages(bytes)
    const seen = pages.map((one) =>
      [isColophon(one) ? '版记' : '', numberOf(one) ?? ''].filter((part) => part !== '').join(' '),
    )
    expect(seen).toEqual(expected)
    const last = pageOf(pages, pages.length - 1)
    expect(last.height).toBeGreaterThan(last.width)
    const rules = (await readRules(bytes)).at(-1) ?? []
    expect(Math.max(...rules.map(({ y1 }) => y1))).toBeCloseTo(foot, 1)
  },
)

test('its rules are as wide as the type area, the first and last thick', async () => {
  const bytes = await render(reportOf(paragraph('正文。'), colophon))
  const rules = (await readRules(bytes)).at(-1) ?? []
  const { colophonOuter: thick, colophonInner: thin } = ruleWidths
  expect(rules.map(({ width }) => width)).toEqual(
    [thick, thin, thick].map((width) => expect.closeTo(width, 2)),
  )
  for (const { x1, x2 } of rules) {
    expect([x1, x2]).toEqual([
      expect.closeTo(page.left, 1),
      expect.closeTo(page.width - page.right, 1),
    ])
  }
})

test('its texts stand one character in from both sides, turns under the first name', async () => {
  const pages = await readPages(await render(reportOf(paragraph('正文。'), colophon)))
  const last = pageOf(pages, 1)
  const character = styles.colophon.size / pointsPerMillimetre
  expect(placeOf(last, '抄送').left).toBeCloseTo(page.left + character, 1)
  expect(placeOf(last, '青禾县民政局办公室').left).toBeCloseTo(page.left + character, 1)
  expect(placeOf(last, '印发').right).toBeCloseTo(page.width - page.right - character, 0)
  const turn = last.runs.find(({ text }) => /^[^：]*。$/.test(text))
  expect((turn?.x ?? 0) / pointsPerMillimetre).toBeCloseTo(page.left + 4 * character, 0)
})

test('that of a letter has neither rules nor printer, and stands at the foot of its last page', async () => {
  const letter = { type: 'letterhead', form: 'letter', mark: '青禾县民政局' } as const
  const bytes = await render(reportOf(letter, paragraph('正文。'), colophon))
  const pages = await readPages(bytes)
  expect(pages).toHaveLength(1)
  expect(textsOf(pageOf(pages, 0)).join('')).not.toContain('印发')
  expect(placeOf(pageOf(pages, 0), '县纪委监委').bottom).toBeCloseTo(foot, 1)
  expect((await readRules(bytes))[0]).toHaveLength(4)
})

test('a colophon that text follows stays where it is', async () => {
  const pages = await readPages(
    await render(reportOf(paragraph('上。'), colophon, paragraph('下。'))),
  )
  expect(pages).toHaveLength(1)
  expect(placeOf(pageOf(pages, 0), '下。').top).toBeLessThan(page.height / 2)
})

test('抄送 that fills more than a page loses nobody', async () => {
  const copyTo = Array.from({ length: 150 }, (_, index) => `第${index + 1}个乡镇人民政府`)
  const pages = await readPages(
    await render(reportOf(paragraph('正文。'), { ...colophon, copyTo })),
  )
  const texts = pages.flatMap((one) => textsOf(one).filter((text) => !text.startsWith('— ')))
  expect(texts.join('')).toContain(copyTo.join('，'))
})

import { cell, heading, type Inline, paragraph, row, type TableNode, text } from '@jibao/document'
import { styles } from '@jibao/typography'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryReport } from '../../document/test/arbitrary-report.ts'
import { type DrawnItem, type LaidReport, layOutReport } from '../src/index.ts'
import { quiet, reportOf } from './reports.ts'

const itemsOf = <Type extends DrawnItem['type']>(
  { pages }: LaidReport,
  type: Type,
): readonly Extract<DrawnItem, { readonly type: Type }>[] =>
  pages.flatMap(({ items }) => items.filter((item) => item.type === type)) as never

const linesOf = (laid: LaidReport): readonly string[] => {
  const lines = new Map<string, string>()
  for (const [page, { items }] of laid.pages.entries()) {
    for (const item of items) {
      if (item.type !== 'text') continue
      const key = `${page} ${item.line}`
      const own = item.glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint)).join('')
      lines.set(key, `${lines.get(key) ?? ''}${own}`)
    }
  }
  return [...lines.values()]
}

const table: TableNode = {
  type: 'table',
  columns: [
    { role: 'label', weight: 1 },
    { role: 'label', weight: 1 },
  ],
  header: [row(cell('指标'), cell('完成值'))],
  rows: [row(cell('甲'), cell('乙'))],
}

test('lines in the order in which they are drawn, a number on each page last', async () => {
  const laid = await layOutReport(
    reportOf(paragraph(text('正文。')), { type: 'pageBreak' }, table),
    quiet,
  )
  expect(linesOf(laid)).toEqual([
    '进展通报',
    '正文。',
    '— 1 —',
    '指标',
    '完成值',
    '甲',
    '乙',
    '— 2 —',
  ])
})

test('a text of several faces is one line of several texts', async () => {
  const laid = await layOutReport(
    reportOf(
      paragraph(text('正文'), { type: 'strong', children: [text('重点')] } satisfies Inline),
    ),
    quiet,
  )
  const [first, second] = itemsOf(laid, 'text').filter(({ size }) => size === styles.body.size)
  expect(first?.line).toBe(second?.line)
  expect(first?.face.name).not.toBe(second?.face.name)
  const last = first?.glyphs.at(-1)
  expect(second?.glyphs[0]?.x).toBeCloseTo((last?.x ?? 0) + (last?.advance ?? 0), 6)
})

test('the rules of a table, each of one colour', async () => {
  const rules = itemsOf(await layOutReport(reportOf(table), quiet), 'rule')
  expect(rules.length).toBeGreaterThan(4)
  expect(new Set(rules.map(({ colour }) => colour))).toEqual(new Set(['000000']))
  for (const { x1, y1, x2, y2 } of rules) expect(x1 === x2 || y1 === y2).toBe(true)
})

test('a figure to be filled in stands on a ground, which is drawn before it', async () => {
  const pending: Inline = { type: 'value', quantity: null, pending: '救助资金' }
  const [page] = (await layOutReport(reportOf(paragraph(pending)), quiet)).pages
  const types = page?.items.map(({ type }) => type) ?? []
  expect(types.indexOf('ground')).toBe(types.lastIndexOf('ground'))
  expect(types[types.indexOf('ground') + 1]).toBe('text')
})

test('a link leads to its address, a line of 目录 to its heading', async () => {
  const laid = await layOutReport(
    reportOf(
      { type: 'contents', depth: 1 },
      { type: 'pageBreak' },
      heading(1, '总体情况'),
      paragraph({ type: 'link', url: 'https://example.org/', children: [text('公开')] }),
    ),
    quiet,
  )
  expect(laid.outline).toEqual([
    { title: '一、总体情况', level: 1, page: 1, y: expect.any(Number) },
  ])
  const targets = itemsOf(laid, 'link').map(({ to }) => to)
  const [{ page, y }] = laid.outline as [LaidReport['outline'][number]]
  // The heading, and the number of its page.
  expect(targets).toEqual([{ page, y }, { page, y }, 'https://example.org/'])
})

test('on a landscape page the number is turned about its upper left corner', async () => {
  const laid = await layOutReport(
    reportOf({ type: 'section', orientation: 'landscape', children: [paragraph(text('横版。'))] }),
    quiet,
  )
  const turned = itemsOf(laid, 'text').filter(({ turnedAbout }) => turnedAbout !== undefined)
  expect(turned.map(({ glyphs, turnedAbout }) => turnedAbout?.x === glyphs[0]?.x)).toEqual([true])
})

/** A landscape annex behind a page on which nothing stands. */
const behindNothing = reportOf(
  { type: 'section', orientation: 'portrait', children: [paragraph(text('正文。'))] },
  { type: 'list', ordered: false, children: [] },
  {
    type: 'annex',
    title: '名单',
    orientation: 'landscape',
    children: [paragraph(text('横版正文。'.repeat(20)))],
  },
)

test('whatever the report: each glyph begins on its page, and each way leads to one', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport, async (report) => {
      const laid = await layOutReport(report, quiet)
      for (const { width, height, items } of laid.pages) {
        for (const item of items) {
          if (item.type === 'link' && typeof item.to === 'object') {
            expect(laid.pages[item.to.page]).toBeDefined()
          }
          if (item.type !== 'text') continue
          expect(laid.faces.get(item.face.name)).toBe(item.face)
          expect(item.baseline > 0 && item.baseline < height).toBe(true)
          for (const { x } of item.glyphs) expect(x >= 0 && x <= width).toBe(true)
        }
      }
      const pages = laid.outline.map(({ page }) => page)
      expect(pages).toEqual(pages.toSorted((a, b) => a - b))
    }),
    { numRuns: 30, endOnFailure: true, examples: [[behindNothing]] },
  )
}, 120_000)

test('a long layout that nobody waits for any more is given up between two rows', async () => {
  const abandoned = new AbortController()
  const rows = Array.from({ length: 400 }, (_, index) => row(cell(`${index}`), cell('乙')))
  const given = { ...quiet, signal: abandoned.signal }
  const laying = layOutReport(reportOf({ ...table, rows }), given)
  setImmediate(() => abandoned.abort(new Error('enough')))
  await expect(laying).rejects.toThrow('enough')
})

import { cell, heading, paragraph, type Report, row, textPieces } from '@jibao/document'
import { corpus } from '@jibao/render/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readGlyphs } from './read-glyphs.ts'
import { leavesOf, type ReadElement, readTree } from './read-tree.ts'
import { groupedTable, render, reportOf } from './reports.ts'

const textOf = (pages: readonly ReadElement[]): string =>
  leavesOf(pages)
    .map(({ text }) => text)
    .join('')

const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** Title below a leading letterhead, then all that follows; a 目录 says the headings too. */
const piecesOf = ({ metadata, children }: Report): readonly string[] => {
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const headings = children.filter(({ type }) => type === 'heading')
  const pieces = (blocks: Report['children']): readonly string[] =>
    blocks.flatMap((block) => (block.type === 'contents' ? headings : [block]).flatMap(textPieces))
  return [...pieces(children.slice(0, body)), metadata.title, ...pieces(children.slice(body))]
}

/** What is left of a text when the pieces, in order, are taken out of it. */
const takeOut = (pieces: readonly string[], text: string): string => {
  let left = ''
  let rest = text
  for (const piece of pieces.map(withoutBlanks)) {
    const at = rest.indexOf(piece)
    expect(at, piece).toBeGreaterThanOrEqual(0)
    left += rest.slice(0, at)
    rest = rest.slice(at + piece.length)
  }
  return left + rest
}

/** Numbers of headings, items and pages; labels, heads of figures in charts, and punctuation. */
const furniture =
  /^(?:[一二三四五六七八九十]+[、是]|完成值目标值|附件：?|抄送：|印[发發]|[签簽][发發]人：|目[录錄]|[（）•，、：。.\d一二三])*$/u

test.each(corpus)('the tree says every text once, in order: $name', async ({ report }) => {
  const text = textOf(await readTree(await render(report)))
  expect(takeOut(piecesOf(report), text)).toMatch(furniture)
})

test('each kind of block is what it is', async () => {
  const report = reportOf(
    heading(1, '总体情况'),
    heading(3, '跳级'),
    {
      type: 'list',
      ordered: true,
      children: [{ type: 'listItem', children: [{ type: 'text', value: '先核后报' }] }],
    },
    paragraph(
      '见',
      {
        type: 'link',
        url: 'https://example.org/',
        children: [{ type: 'text', value: '目录' }],
      },
      '。',
    ),
    {
      type: 'table',
      caption: '进展表',
      columns: [
        { role: 'ordinal', weight: 1 },
        { role: 'label', weight: 2 },
        { role: 'quantity', weight: 2 },
      ],
      header: [row(cell('序号'), { ...cell('指标'), colSpan: 2 })],
      rows: [row(cell('1'), cell('救助'), cell('7'))],
      note: '注：样本。',
    },
    {
      type: 'chart',
      kind: 'bar',
      title: '完成率',
      alternative: [{ type: 'text', value: '都过半。' }],
      data: [],
    },
  )
  const [page] = await readTree(await render(report))
  const outline = ({ role, text, alternative = '', children }: ReadElement): unknown =>
    children.length === 0
      ? `${role} ${text}${alternative}`
      : [`${role} ${text}`, ...children.map(outline)]
  expect(page === undefined ? [] : page.children.map(outline)).toEqual([
    [
      'Document ',
      'P 进展通报',
      'H1 一、总体情况',
      'H2 1.跳级',
      ['L ', ['LI ', 'Lbl 1.', 'LBody 先核后报']],
      ['P 见。', 'Link 目录'],
      [
        'Table ',
        'Caption 进展表',
        ['THead ', ['TR ', 'TH 序号', 'TH 指标']],
        ['TBody ', ['TR ', 'TD 1', 'TH 救助', 'TD 7']],
      ],
      'P 注：样本。',
      'Figure 完成率都过半。 完成率',
    ],
  ])
})

test('the blank that a line end swallows is shown, so that words of two lines stay two words', async () => {
  const words = 'performance of the county in the second quarter '.repeat(9).trim()
  const bytes = await render(reportOf(paragraph(words)))
  expect(readGlyphs(bytes)).toContain(words)
})

test.each(['—―—', '①➀①', '…⋯…', '〇⼀一'])(
  'characters that share a glyph are told apart in lines and drawings: %s',
  async (text) => {
    const alternative = [{ type: 'text', value: '图' }] as const
    const chart = { type: 'chart', kind: 'bar', title: text, alternative, data: [] } as const
    const said = readGlyphs(await render(reportOf(chart, { ...groupedTable(1, 1), note: text })))
    expect(said.split(text)).toHaveLength(3)
  },
)

test('a link over two lines is one link', async () => {
  const url = 'https://example.org/'
  const link = { type: 'link', url, children: [{ type: 'text', value: '链'.repeat(40) }] } as const
  const [page] = await readTree(await render(reportOf(paragraph('见', link, '。'))))
  const links = leavesOf(page === undefined ? [] : [page]).filter(({ role }) => role === 'Link')
  expect(links.map(({ text }) => text)).toEqual(['链'.repeat(40)])
})

test('the tree is the same whatever pages the report falls into', async () => {
  const leaves = async (lines: number): Promise<readonly string[]> => {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const report = reportOf(...above, { ...groupedTable(60, 20), note: '注：样本。' })
    const pages = await readTree(await render(report))
    return leavesOf(pages)
      .map(({ role, text }) => `${role} ${text}`)
      .slice(lines)
  }
  const [, ...unmoved] = await leaves(0)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 22 }), async (lines) => {
      expect((await leaves(lines)).slice(1)).toEqual(unmoved)
    }),
    { numRuns: 6 },
  )
})

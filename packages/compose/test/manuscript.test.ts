import type { Dataset, ManuscriptBlock, NarrativePart } from '@jibao/data-model'
import { type Inline, plainText, type Report } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { bureau, compose, composed, dataOf, origin, settingsOf } from './sample.ts'

const text = (words: string): NarrativePart => ({ kind: 'text', text: words })

const place = { file: 'manuscripts/2024-Q2.通报.md', line: 9, column: 3 }

const figure = (indicator: string, at = place): NarrativePart => ({
  kind: 'figure',
  indicator,
  aspect: 'actual',
  origin: at,
})

const written = (
  blocks: readonly ManuscriptBlock[],
  { report = '通报', title }: { readonly report?: string; readonly title?: string } = {},
): Dataset => ({
  ...bureau,
  manuscripts: [
    {
      report,
      period: '2024-H1',
      ...(title === undefined ? {} : { title }),
      blocks,
      origin: { file: place.file },
    },
  ],
})

const body = '前言\n\n{{manuscript}}\n\n结语\n'

const reportOf = (blocks: readonly ManuscriptBlock[]): Promise<Report> =>
  composed({ body }, dataOf(written(blocks)))

const blocksOf = async (blocks: readonly ManuscriptBlock[]) =>
  (await reportOf(blocks)).children.slice(1, -1)

describe('a manuscript', () => {
  test('stands where its tag stands, block by block', async () => {
    const blocks = await blocksOf([
      { kind: 'heading', level: 2, children: [text('兜底保障')] },
      { kind: 'paragraph', children: [text('新增就业'), figure('就业'), text('。')] },
      { kind: 'heading', level: 3, children: [text('养老服务')] },
    ])
    expect(blocks).toMatchObject([
      { type: 'heading', level: 2, children: [{ value: '兜底保障' }] },
      {
        type: 'paragraph',
        children: [{ value: '新增就业' }, { type: 'value', id: '就业@2024-Q2' }, { value: '。' }],
      },
      { type: 'heading', level: 3 },
    ])
  })

  test.each([
    ['bullet', { ordered: false }],
    ['decimal', { ordered: true }],
    ['chapter', { ordered: true, counting: 'chapter' }],
    ['phrase', { ordered: true, counting: 'phrase' }],
  ] as const)('has lists counted %s', async (counting, expected) => {
    const items = [[text('抓落实。')], [figure('帮扶')]]
    const [list] = await blocksOf([{ kind: 'list', counting, items }])
    if (list?.type !== 'list') throw new TypeError('no list')
    const { children, ...own } = list
    expect(own).toEqual({ type: 'list', ...expected })
    expect(children.map((item) => plainText(item.children))).toEqual(['抓落实。', '486人'])
  })

  test('has the tables and charts that it asks for, under the title that it gives', async () => {
    const [table, chart] = await blocksOf([
      {
        kind: 'table',
        table: 'progress',
        indicators: ['就业'],
        title: '就业进展',
        origin: place,
      },
      { kind: 'chart', chart: 'attainment', indicators: ['就业', '帮扶'], origin: place },
    ])
    expect(table).toMatchObject({ type: 'table', caption: '就业进展' })
    expect(chart).toMatchObject({
      type: 'chart',
      data: [{ label: '就业' }, { label: '帮扶' }],
    })
  })

  test('is never parsed: what its author typed is what is printed', async () => {
    const hostile = '**甲** | {{issuer}} <b># 一'
    const [paragraph] = await blocksOf([{ kind: 'paragraph', children: [text(hostile)] }])
    expect(paragraph).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', value: hostile }],
    })
  })

  test('may fill pages of its own', async () => {
    const annexed = '{{#annex "文稿"}}\n{{manuscript}}\n{{/annex}}'
    const paragraph = { kind: 'paragraph', children: [text('正文')] } as const
    const report = await composed({ body: annexed }, dataOf(written([paragraph, paragraph])))
    expect(report.children).toMatchObject([
      { type: 'annex', children: [{ type: 'paragraph' }, { type: 'paragraph' }] },
    ])
  })

  test('without content leaves nothing behind', async () => {
    expect(await blocksOf([])).toEqual([])
  })

  test('of another report, or of none, leaves nothing behind', async () => {
    const paragraph = { kind: 'paragraph', children: [text('别的')] } as const
    const other = written([paragraph], { report: '总结' })
    const withFlag = '{{#if hasManuscript}}有{{else}}无{{/if}}\n\n{{manuscript}}'
    const report = await composed({ body: withFlag }, dataOf(other))
    expect(report.children.map((block) => ('children' in block ? block.children : []))).toEqual([
      [{ type: 'text', value: '无' }],
    ])
  })
})

describe('the title of a report', () => {
  test.each([
    ['that of the settings', '设定', '文稿', '设定'],
    ['that of the manuscript', undefined, '文稿', '文稿'],
    ['that of the template', undefined, undefined, '标题'],
  ])('is %s', async (_, ofSettings, ofManuscript, expected) => {
    const dataset = written([], ofManuscript === undefined ? {} : { title: ofManuscript })
    const settings = settingsOf(ofSettings === undefined ? {} : { title: ofSettings })
    const { metadata } = await composed({ body }, dataOf(dataset), settings)
    expect(metadata.title).toBe(expected)
  })
})

describe('what has yet to be filled in', () => {
  const elsewhere = { ...place, line: 12 }
  const children = [figure('配置'), figure('配置'), figure('场所'), figure('配置', elsewhere)]

  test('is listed once a place, with what it is and where it is quoted', async () => {
    const { value, diagnostics } = await compose(
      { body },
      dataOf(written([{ kind: 'paragraph', children }])),
    )
    expect(diagnostics).toMatchObject([
      {
        code: 'FIGURE_PENDING',
        severity: 'warning',
        message: '此处引用的“配置 2024年二季度完成值”尚未填报，报告中印作（待填：配置）',
        origin: place,
      },
      { code: 'FIGURE_PENDING', message: expect.stringContaining('场所'), origin: place },
      { code: 'FIGURE_PENDING', message: expect.stringContaining('配置'), origin: elsewhere },
    ])
    const [, paragraph] = value?.children ?? []
    const printed = paragraph?.type === 'paragraph' ? paragraph.children : []
    expect(plainText(printed as readonly Inline[])).toBe(
      '（待填：配置）（待填：配置）（待填：场所）（待填：配置）',
    )
  })

  test('includes tables and charts without data', async () => {
    const { value, diagnostics } = await compose(
      { body },
      dataOf(
        written([
          { kind: 'table', table: 'assessment', indicators: [], origin: place },
          { kind: 'chart', chart: 'years', indicators: ['配置'], title: '历年配置', origin },
        ]),
      ),
    )
    expect(value?.children.slice(1, 3)).toMatchObject([
      { type: 'paragraph', children: [{ pending: '自评表', quantity: null }] },
      { type: 'paragraph', children: [{ pending: '历年配置', quantity: null }] },
    ])
    expect(diagnostics.map(({ origin: at }) => at)).toEqual([place, origin])
  })

  test('is nothing where all was recorded', async () => {
    const data = dataOf(written([{ kind: 'paragraph', children: [figure('就业')] }]))
    expect((await compose({ body }, data)).diagnostics).toEqual([])
  })
})

test('a manuscript that the template has no place for is told', async () => {
  const { diagnostics } = await compose({ body: '正文' }, dataOf(written([])))
  expect(diagnostics).toMatchObject([
    { code: 'MANUSCRIPT_UNUSED', severity: 'warning', origin: { file: place.file } },
  ])
})

test('a manuscript is no part of a sentence', async () => {
  const { diagnostics } = await compose({ body: '见{{manuscript}}。' }, dataOf(written([])))
  expect(diagnostics).toMatchObject([{ code: 'TEMPLATE_BLOCK_IN_PROSE' }])
})

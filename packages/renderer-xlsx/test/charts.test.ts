import { quantity } from '@jibao/core'
import { type ChartNode, cell, row, type TableNode, text, type ValueNode } from '@jibao/document'
import { renderReport } from '@jibao/render'
import type { Sheet } from 'hucre'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../src/index.ts'
import { reportOf } from './notice.ts'
import { openSheet, partNames, partOf, render } from './open.ts'

const figure = (value: string | null, more: Partial<ValueNode> = {}): ValueNode => ({
  type: 'value',
  quantity: value === null ? null : quantity(value, '元/月'),
  ...more,
})

const years = ['620', '660', null, '745.5']

const chartOf = (kind: ChartNode['kind'], more: Partial<ChartNode> = {}): ChartNode => ({
  type: 'chart',
  kind,
  title: '低保标准 <甲> & “乙”',
  alternative: [text('提高到'), figure('745.5'), text('。')],
  data: years.map((value, index) => ({ label: `${2019 + index}年`, value: figure(value) })),
  ...more,
})

/** The chart of a report with no other sheets before it but 正文. */
const chartPart = async (chart: ChartNode): Promise<string> =>
  partOf(await render(reportOf(chart)), 'xl/charts/chart2.xml')

const sheetOf = async (chart: ChartNode): Promise<Sheet> =>
  openSheet(reportOf(chart), '低保标准 <甲> & “乙”')

interface Reference {
  readonly range: string
  /** By their place in the range; gaps are left out. */
  readonly cached: Readonly<Record<string, string>>
}

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

const referencesIn = (xml: string): readonly Reference[] =>
  [...xml.matchAll(/<c:f>(.*?)<\/c:f>(.*?)<\/c:(?:str|num)Cache>/gs)].map(
    ([, range = '', cache = '']) => ({
      range: unescaped(range),
      cached: Object.fromEntries(
        [...cache.matchAll(/<c:pt idx="(\d+)".*?<c:v>(.*?)<\/c:v>/gs)].map(
          ([, index = '', value = '']) => [index, unescaped(value)],
        ),
      ),
    }),
  )

/** What stands in a range of one column, as the chart would cache it. */
const cellsAt = ({ rows }: Sheet, range: string): Reference['cached'] => {
  const [, column = '', first = '', last = first] =
    /\$([A-Z])\$(\d+)(?::\$\1\$(\d+))?$/.exec(range) ?? []
  const values = rows
    .slice(Number(first) - 1, Number(last))
    .map((each) => each[column.charCodeAt(0) - 65])
  return Object.fromEntries(
    values.flatMap((value, index) =>
      value === null || value === undefined ? [] : [[String(index), String(value)]],
    ),
  )
}

const target = (index: number): ValueNode => figure(String(600 + 50 * index))

const kinds: readonly (readonly [string, ChartNode])[] = [
  ['bars', chartOf('bar')],
  ['bars against a reference', chartOf('bar', { reference: figure('700') })],
  ['a trend', chartOf('trend')],
  [
    'a trend against targets',
    chartOf('trend', {
      data: chartOf('trend').data.map((datum, index) =>
        index === 1 ? datum : { ...datum, target: target(index) },
      ),
    }),
  ],
  ['shares', chartOf('share')],
  [
    'a masked figure',
    chartOf('share', {
      data: [
        { label: '甲', value: figure('5') },
        { label: '乙', value: figure(null, { mask: 'xx人' }) },
      ],
    }),
  ],
]

describe('a native chart', () => {
  test.each(kinds)('of %s says what its cells say', async (_, chart) => {
    const sheet = await sheetOf(chart)
    const references = referencesIn(await chartPart(chart))
    expect(references.length).toBeGreaterThanOrEqual(3)
    for (const { range, cached } of references) {
      expect(range).toMatch(/^'低保标准 <甲> & “乙”'!/)
      expect(cached).toEqual(cellsAt(sheet, range))
    }
  })

  test.each([
    ['bar', 'barChart'],
    ['trend', 'lineChart'],
    ['share', 'pieChart'],
  ] as const)('of kind %s is a %s', async (kind, name) => {
    const plots = [...(await chartPart(chartOf(kind))).matchAll(/<c:(\w+Chart)>/g)]
    expect(plots.map(([, plot]) => plot)).toEqual([name])
  })

  test('measures bars and lines against what there is to measure against', async () => {
    const series = async (chart: ChartNode): Promise<number> =>
      (await chartPart(chart)).split('<c:ser>').length - 1
    expect(await Promise.all(kinds.map(([, chart]) => series(chart)))).toEqual([1, 2, 1, 2, 1, 1])
  })

  test.each([
    ['its label', { label: '年度目标' }, '年度目标'],
    ['no name of its own', {}, '参照值'],
    ['the label of a figure', { label: '低保标准 2024年目标值', indicator: '低保标准' }, '参照值'],
  ])('names what it measures against by %s', async (_, more, name) => {
    const { rows } = await sheetOf(chartOf('bar', { reference: figure('700', more) }))
    expect(rows[1]?.at(-1)).toBe(name)
  })

  test('leaves a gap for a figure that is missing, and says why beside it', async () => {
    const chart = chartOf('trend', {
      data: [
        { label: '一季度', value: figure('5'), target: target(0) },
        { label: '二季度', value: figure(null), target: target(1) },
        { label: '三季度', value: figure(null, { pending: '低保标准' }), target: target(2) },
        { label: '四季度', value: figure(null, { mask: 'xx元/月' }), target: target(3) },
      ],
    })
    const { rows } = await sheetOf(chart)
    expect(rows.slice(1, 6)).toEqual([
      ['项目', '数值', '说明', '目标值'],
      ['一季度', 5, null, 600],
      ['二季度', null, '——', 650],
      ['三季度', null, '（待填：低保标准）', 700],
      ['四季度', null, 'xx元/月', 750],
    ])
    expect(await chartPart(chart)).toContain('<c:dispBlanksAs val="gap"/>')
  })

  test('stands beside the table of its figures, with a text for those who cannot see it', async () => {
    const bytes = await render(reportOf(chartOf('bar')))
    expect(await partNames(bytes)).toEqual(
      expect.arrayContaining(['xl/charts/chart2.xml', 'xl/drawings/drawing2.xml']),
    )
    expect(await partOf(bytes, 'xl/worksheets/sheet2.xml')).toMatch(
      /<drawing r:id="rId1"\/><\/worksheet>$/,
    )
    expect(await partOf(bytes, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain(
      'Target="../drawings/drawing2.xml"',
    )
    expect(await partOf(bytes, 'xl/drawings/_rels/drawing2.xml.rels')).toContain(
      'Target="../charts/chart2.xml"',
    )
    const drawing = await partOf(bytes, 'xl/drawings/drawing2.xml')
    expect(drawing).toContain('descr="提高到745.5元/月。"')
    expect(drawing).toContain('<xdr:col>4</xdr:col>')
  })

  test('is left out where there are no data', async () => {
    const bytes = await render(reportOf(chartOf('bar', { data: [] })))
    expect((await partNames(bytes)).filter((name) => name.includes('chart'))).toEqual([])
  })
})

const sparkTable = (values: readonly ValueNode[], cells: readonly ValueNode[]): TableNode => ({
  type: 'table',
  caption: '走势表',
  columns: [...cells, undefined].map(() => ({ role: 'quantity', weight: 1 })),
  header: [row(...[...cells, undefined].map((_, index) => cell(`列${index}`)))],
  rows: [row(...cells.map((value) => cell(value)), cell({ type: 'sparkline', values }))],
})

const series = ['5', '6', '7.5', '8'].map((value, index) => figure(value, { id: `${index}` }))
const [one = figure(null), two = figure(null), three = figure(null), four = figure(null)] = series
const unknown = figure(null, { id: '2' })

describe('a sparkline', () => {
  test.each([
    ['all figures of its row', series, series, "'走势表'!A3:D3"],
    ['some of them', [two, three], series, "'走势表'!B3:C3"],
    ['those known so far', [one, two, unknown], [one, two, unknown], "'走势表'!A3:B3"],
  ])('is drawn of %s', async (_, values, cells, range) => {
    const sheet = await partOf(
      await render(reportOf(sparkTable(values, cells))),
      'xl/worksheets/sheet1.xml',
    )
    const at = `${String.fromCharCode(65 + cells.length)}3`
    expect(sheet).toContain(`<xm:f>${range}</xm:f><xm:sqref>${at}</xm:sqref>`)
  })

  test.each([
    ['a figure stands elsewhere', [one, two], [one, three], true],
    [
      'a figure is missing in the middle',
      [one, two, unknown, four],
      [one, two, unknown, four],
      true,
    ],
    ['they stand in another order', [two, one], series, true],
    ['there is nothing to draw', [unknown, one], [unknown, one], false],
  ])('is lost where %s', async (_, values, cells, isLost) => {
    const { bytes, losses } = await renderReport(xlsx(), reportOf(sparkTable(values, cells)), {
      fonts: { chain: () => [], choices: [] },
    })
    expect(losses.map(({ node }) => node)).toEqual(isLost ? ['sparkline'] : [])
    expect(await partOf(bytes ?? new Uint8Array(), 'xl/worksheets/sheet1.xml')).not.toContain(
      'x14:',
    )
  })
})

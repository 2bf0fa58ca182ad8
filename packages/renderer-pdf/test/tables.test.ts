import { cell, heading, paragraph, row, type ValueNode } from '@jibao/document'
import { expect, test } from 'vitest'
import { placeOf, readRules } from './measure-page.ts'
import { pageOf, readPages, textsOf } from './read-pages.ts'
import { figure, fonts, groupedTable, render, reportOf, sentence } from './reports.ts'

const header = ['序号', '目标', '指标', '完成值']

test('header rows stand on every page of a table, and on no other', async () => {
  const pages = await readPages(
    await render(reportOf(groupedTable(90, 3), { type: 'pageBreak' }, paragraph('后文。'))),
  )
  expect(pages).toHaveLength(5)
  for (const page of pages.slice(0, -1))
    expect(textsOf(page)).toEqual(expect.arrayContaining(header))
  expect(textsOf(pageOf(pages, 4))).toEqual(['后文。', '— 5 —'])
})

test('the text of a merged cell is repeated on each page that it reaches', async () => {
  const pages = await readPages(await render(reportOf(groupedTable(90, 30))))
  const goals = pages.map((page) => textsOf(page).filter((text) => text.startsWith('目标甲')))
  expect(goals).toEqual([
    ['目标甲1'],
    ['目标甲1（续）', '目标甲2'],
    ['目标甲2（续）', '目标甲3'],
    ['目标甲3（续）'],
  ])
  const rows = pages.flatMap(textsOf).filter((text) => text.startsWith('指标') && text !== '指标')
  expect(rows).toEqual(Array.from({ length: 90 }, (_, index) => `指标${index + 1}号`))
})

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  'no merged cell is cut off, %i lines further down',
  async (lines) => {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const pages = await readPages(await render(reportOf(...above, groupedTable(60, 4))))
    for (const page of pages) {
      const rows = textsOf(page).filter((text) => /^指标\d+号$/.test(text))
      const groups = new Set(rows.map((text) => Math.ceil(Number(/\d+/.exec(text)?.[0]) / 4)))
      const goals = textsOf(page).filter((text) => text.startsWith('目标甲'))
      expect(goals.map((text) => Number(/\d+/.exec(text)?.[0]))).toEqual([...groups])
      expect(goals.slice(1).filter((text) => text.endsWith('（续）'))).toEqual([])
    }
  },
)

test('rows with a merged cell in common stay on one page', async () => {
  for (let lines = 0; lines < 8; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const pages = await readPages(await render(reportOf(...above, groupedTable(60, 4))))
    const firsts = pages
      .slice(1)
      .map((page) =>
        Number(/\d+/.exec(textsOf(page).find((text) => /^指标\d+号$/.test(text)) ?? '')?.[0]),
      )
    expect(firsts.filter((row) => row % 4 !== 1)).toEqual([])
  }
})

test('a merged cell higher than its rows on a page begins the next', async () => {
  const label = '牵头单位会同有关部门逐户走访、逐项核对'
  for (let lines = 0; lines < 12; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const rows = Array.from({ length: 24 }, (_, index) =>
      row(
        ...(index % 12 === 0 ? [{ ...cell(`${label}${index / 12}。`), rowSpan: 12 }] : []),
        cell(`指标${index + 1}号`),
      ),
    )
    const columns = [
      { role: 'label', weight: 1 },
      { role: 'label', weight: 6 },
    ] as const
    const table = {
      type: 'table',
      columns,
      header: [row(cell('目标'), cell('指标'))],
      rows,
    } as const
    const pages = await readPages(await render(reportOf(...above, table)))
    for (const page of pages) {
      const texts = textsOf(page).join('')
      const shown = texts.match(/指标\d+号/g) ?? []
      // Every page with rows says the label of the first of them whole.
      if (shown.length > 0) expect(texts).toContain(label)
    }
  }
})

test('the note never begins a page without a row above it', async () => {
  for (let lines = 0; lines < 22; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const table = { ...groupedTable(12, 3), note: '注：样本。' }
    const pages = await readPages(await render(reportOf(...above, table)))
    const page = pages.find((one) => textsOf(one).includes('注：样本。'))
    const rows = (page === undefined ? [] : textsOf(page)).filter((text) =>
      /^指标\d+号$/.test(text),
    )
    expect(rows.at(-1), `${lines} lines further down`).toBe('指标12号')
  }
})

test('a table begins below the text though its first merged cell is high', async () => {
  const name = '困难群众医疗费用综合保障率达到年度目标'
  const rows = Array.from({ length: 8 }, (_, index) =>
    row(...(index === 0 ? [{ ...cell('兜底保障'), rowSpan: 8 }] : []), cell(name.repeat(6))),
  )
  const columns = [
    { role: 'label', weight: 1 },
    { role: 'label', weight: 2 },
  ] as const
  const table = { type: 'table', caption: '指标', columns, header: [], rows } as const
  const above = Array.from({ length: 9 }, () => paragraph('一行。'))
  const [first] = await readPages(await render(reportOf(...above, table)))
  const texts = first === undefined ? [] : textsOf(first)
  expect(texts).toContain('指标')
  expect(texts).toContain('兜底保障')
})

test('figures of several units are each in the middle of the column', async () => {
  const figures = [figure('3780', '元'), figure('677.4256', '万元'), figure('5', '人')]
  const bytes = await render(
    reportOf({
      type: 'table',
      columns: [
        { role: 'quantity', weight: 1 },
        { role: 'text', weight: 1 },
      ],
      header: [],
      rows: figures.map((value) => row(cell(value), cell('注'))),
    }),
  )
  const page = pageOf(await readPages(bytes), 0)
  const middles = ['3780元', '677.4256万元', '5人'].map((text) => {
    const { left, right } = placeOf(page, text)
    return (left + right) / 2
  })
  for (const middle of middles) expect(middle).toBeCloseTo(middles[0] ?? 0, 0)
})

test.each(['xx.x%', 'xxxx余万元'])(
  'the mask %s stays on one line in a narrow column',
  async (mask) => {
    const cells = Array.from({ length: 9 }, () => cell({ type: 'value', quantity: null, mask }))
    const bytes = await render(
      reportOf({
        type: 'table',
        columns: cells.map(() => ({ role: 'quantity', weight: 1 })),
        header: [],
        rows: [row(...cells)],
      }),
    )
    const page = pageOf(await readPages(bytes), 0)
    expect(textsOf(page).join('').split(mask)).toHaveLength(10)
    expect(new Set(page.runs.filter(({ text }) => /x/.test(text)).map(({ y }) => y)).size).toBe(1)
  },
)

test('a row higher than a page loses nothing', async () => {
  const long = Array.from({ length: 90 }, (_, index) => `第${index}条${sentence}`).join('')
  const bytes = await render(
    reportOf({
      type: 'table',
      columns: [
        { role: 'label', weight: 1 },
        { role: 'text', weight: 1 },
      ],
      header: [],
      rows: [row(cell('甲'), cell(long)), row(cell('乙'), cell('短'))],
    }),
  )
  const pages = await readPages(bytes)
  const texts = pages.flatMap((page) => textsOf(page).filter((text) => !text.startsWith('— ')))
  expect(texts.join('')).toBe(`进展通报甲${long}乙短`)
})

test('neither a heading nor a caption nor a table header ends a page', async () => {
  for (let lines = 15; lines <= 20; lines += 1) {
    const above = Array.from({ length: lines }, () => paragraph('一行。'))
    const table = { ...groupedTable(4, 2), caption: '进展情况表' }
    const bytes = await render(reportOf(...above, heading(1, '上'), heading(2, '下'), table))
    const pages = await readPages(bytes)
    const lastLines = pages.map((page) => textsOf(page).at(-2))
    expect(
      lastLines.filter((text) => /上|下|表|序号|目标$|完成值|^指标$|进展/.test(text ?? '')),
    ).toEqual([])
  }
})

test('cells are centred between the rules', async () => {
  const pages = await readPages(
    await render(
      reportOf({
        type: 'table',
        columns: [
          { role: 'text', weight: 1 },
          { role: 'quantity', weight: 1 },
        ],
        header: [],
        rows: [row(cell('一二三四五六七八九十'.repeat(5)), cell(figure('7', '户')))],
      }),
    ),
  )
  const page = pageOf(pages, 0)
  const baseline = (text: string): number =>
    page.runs.find((run) => run.text.startsWith(text))?.y ?? 0
  const lines = page.runs.filter(({ text }) => /[一二三]{3}/.test(text))
  const middle = ((lines[0]?.y ?? 0) + (lines.at(-1)?.y ?? 0)) / 2
  expect(lines.length).toBeGreaterThan(1)
  expect(baseline('7户')).toBeCloseTo(middle, 1)
})

test.each([
  ['only a header', [row(cell('指标'))], ['进展通报', '指标', '— 1 —']],
  ['no rows at all', [], ['进展通报', '— 1 —']],
])('a table with %s', async (_, header, texts) => {
  const columns = [{ role: 'label', weight: 1 }] as const
  const pages = await readPages(
    await render(reportOf({ type: 'table', columns, header, rows: [] })),
  )
  expect(pages.map(textsOf)).toEqual([texts])
})

test('36 rows merged over three pages: every page has the label, the header and a rule at head and foot', async () => {
  const value = (index: number) => cell(figure(String(1000 + index), '户'))
  const rows = Array.from({ length: 36 }, (_, index) =>
    row(
      ...(index === 0 ? [{ ...cell('兜底保障'), rowSpan: 36 }] : []),
      cell(`指标${index + 1}号，逐户走访、逐项核对，做到底数清、情况明`),
      value(index),
    ),
  )
  const table = {
    type: 'table',
    columns: [
      { role: 'label', weight: 2 },
      { role: 'label', weight: 2 },
      { role: 'quantity', weight: 1 },
    ],
    header: [row(cell('目标'), cell('指标'), cell('完成值'))],
    rows,
  } as const
  const bytes = await render(reportOf(paragraph('前文。'), table))
  const pages = await readPages(bytes)
  expect(pages).toHaveLength(3)
  expect(pages.map((page) => textsOf(page).filter((text) => text.startsWith('兜底')))).toEqual([
    ['兜底保障'],
    ['兜底保障（续）'],
    ['兜底保障（续）'],
  ])
  for (const page of pages)
    expect(textsOf(page)).toEqual(expect.arrayContaining(['目标', '指标', '完成值']))
  for (const [index, rules] of (await readRules(bytes)).entries()) {
    const level = rules.filter(({ y1, y2 }) => y1 === y2)
    const upright = rules.filter(({ x1, x2 }) => x1 === x2)
    // The first and the last rule reach from the first to the last of the upright ones.
    for (const y of [
      Math.min(...level.map(({ y1 }) => y1)),
      Math.max(...level.map(({ y1 }) => y1)),
    ]) {
      const pieces = level.filter(({ y1 }) => Math.abs(y1 - y) < 0.01)
      const length = pieces.reduce((sum, { x1, x2 }) => sum + x2 - x1, 0)
      const [from, to] = [Math.min, Math.max].map((pick) => pick(...upright.map(({ x1 }) => x1)))
      expect(length, `page ${index + 1}`).toBeCloseTo((to ?? 0) - (from ?? 0), 0)
    }
  }
})

test('a table of three lines has them in each of its parts, and one below what spans columns of the header', async () => {
  const bytes = await render(reportOf({ ...groupedTable(60, 4), ruling: 'three-line' }))
  const pages = await readRules(bytes)
  expect(pages.length).toBeGreaterThan(1)
  for (const rules of pages) {
    const levels = [...new Set(rules.map(({ y1 }) => Number(y1.toFixed(1))))].toSorted(
      (a, b) => a - b,
    )
    const lines = levels.map((level) => {
      const pieces = rules.filter(({ y1 }) => Number(y1.toFixed(1)) === level)
      return {
        from: Math.min(...pieces.map(({ x1 }) => x1)),
        length: pieces.reduce((sum, { x1, x2 }) => sum + x2 - x1, 0),
        width: pieces[0]?.width ?? 0,
      }
    })
    const [top, span, below, foot] = lines
    expect(lines).toHaveLength(4)
    const whole = { from: top?.from, length: expect.closeTo(top?.length ?? 0, 1) }
    expect(foot).toMatchObject({ ...whole, width: top?.width })
    expect(below).toMatchObject(whole)
    expect(below?.width).toBeLessThan(top?.width ?? 0)
    // The header's 进展 spans the last 5 of 9 parts of the width.
    expect(span?.length).toBeCloseTo(((top?.length ?? 0) * 5) / 9, 0)
    expect(span?.width).toBe(below?.width)
  }
})

test('figures stand with their decimal points below one another, in the middle of the column', async () => {
  const missing: ValueNode = { type: 'value', quantity: null }
  const figures = [
    ['1022', figure('1022', '人')],
    ['45', figure('45.5', '人')],
    ['5', figure('5.25', '人')],
    ['≥820', { ...figure('820', '人'), comparator: '≥' }],
    ['-3', figure('-3.5', '人')],
  ] as const
  const table = {
    type: 'table',
    columns: [
      { role: 'quantity', weight: 1 },
      { role: 'text', weight: 1 },
    ],
    header: [],
    rows: [
      ...figures.map(([, value]) => row(cell(value), cell('注'))),
      row(cell(missing), cell('注')),
    ],
  } as const
  const bytes = await render(reportOf(table))
  const first = pageOf(await readPages(bytes), 0)
  const [face] = fonts.chain('songti')
  const points = figures.map(([whole]) => {
    const { x, size } = first.runs.find(({ text }) => text.startsWith(whole)) ?? { x: 0, size: 0 }
    const advances = Array.from(whole, (one) => face?.advance(one.codePointAt(0) ?? 0) ?? 0)
    return x + (advances.reduce((sum, advance) => sum + advance, 0) * size) / 1000
  })
  for (const point of points) expect(point).toBeCloseTo(points[0] ?? 0, 1)

  const upright = ((await readRules(bytes))[0] ?? []).filter(({ x1, x2 }) => x1 === x2)
  const edges = [...new Set(upright.map(({ x1 }) => Number(x1.toFixed(1))))]
  const middle = ((edges[0] ?? 0) + (edges[1] ?? 0)) / 2
  const places = ['1022', '45.5', '5.25', '≥820', '-3.5'].map((text) => placeOf(first, text))
  const [from, to] = [
    Math.min(...places.map(({ left }) => left)),
    Math.max(...places.map(({ right }) => right)),
  ]
  expect((from + to) / 2).toBeCloseTo(middle, 0)
  const dashes = placeOf(first, '——')
  expect((dashes.left + dashes.right) / 2).toBeCloseTo(middle, 0)
})

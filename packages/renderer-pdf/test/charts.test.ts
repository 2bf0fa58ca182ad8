import { cell, row, type SparklineNode, type TableNode, text } from '@jibao/document'
import { page } from '@jibao/typography'
import { expect, test } from 'vitest'
import { fileText } from './file-text.ts'
import { readReaches } from './measure-page.ts'
import { readGlyphs } from './read-glyphs.ts'
import { leavesOf, type ReadElement, readTree } from './read-tree.ts'
import { figure, render, reportOf } from './reports.ts'

const chart = {
  type: 'chart',
  kind: 'trend',
  title: '救助人次',
  alternative: [text('二季度救助'), figure('7', '人次'), text('。')],
  data: [
    { label: '一季度', value: figure('3', '人次') },
    { label: '二季度', value: figure('7', '人次') },
  ],
} as const

const trend: SparklineNode = {
  type: 'sparkline',
  values: [figure('600', '元'), { ...figure('635', '元'), quantity: null }, figure('7', '元')],
}

const table = (rows: number): TableNode => ({
  type: 'table',
  columns: [
    { role: 'label', weight: 3 },
    { role: 'text', weight: 1 },
  ],
  header: [row(cell('指标'), cell('变化'))],
  rows: Array.from({ length: rows }, (_, index) => row(cell(`指标${index + 1}`), cell(trend))),
})

const figuresIn = (elements: readonly ReadElement[]): readonly ReadElement[] =>
  elements.flatMap((element) => [
    ...(element.role === 'Figure' ? [element] : []),
    ...figuresIn(element.children),
  ])

test('a chart is a figure with its words in it, and is said in its sentence and its figures', async () => {
  const [tree] = await readTree(await render(reportOf(chart)))
  const [found] = figuresIn(tree === undefined ? [] : [tree])
  expect(found?.text).toBe('救助人次一季度3人次二季度7人次')
  expect(found?.alternative).toBe('二季度救助7人次。 救助人次：一季度 3人次；二季度 7人次。')
})

test('characters that no face of a chart has together stand each in its own face', async () => {
  const label = '陈𪛖镕\n社区㐂'
  const bytes = await render(
    reportOf({ ...chart, title: '𠮷', data: [{ label, value: figure('3', '人次') }] }),
  )
  const faces = [...fileText(bytes).matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)]
  expect(new Set(faces.map(([, name]) => name))).toEqual(
    new Set(['JibaoXiaobiaosong', 'JibaoFangsong', 'JibaoSongti', 'JibaoRare']),
  )
  expect(readGlyphs(bytes)).toContain('𠮷陈𪛖镕 社区㐂3人次')
})

test('a chart is drawn in lines, not in pixels', async () => {
  const bytes = await render(reportOf(chart))
  expect(fileText(bytes).includes('/Subtype /Image')).toBe(false)
})

test('a line in a cell is a figure of that cell, and is said by its figures', async () => {
  const [tree] = await readTree(await render(reportOf(table(1))))
  const cells = (elements: readonly ReadElement[]): readonly ReadElement[] =>
    elements.flatMap((element) => [
      ...(element.role === 'TD' ? [element] : []),
      ...cells(element.children),
    ])
  expect(cells(tree === undefined ? [] : [tree])).toEqual([
    {
      role: 'TD',
      text: '',
      children: [{ role: 'Figure', text: '', alternative: '走势：600元、——、7元', children: [] }],
    },
  ])
})

test.each([7, 8, 9])(
  'a line in the last of %i columns stays inside of the table',
  async (count) => {
    const years = Array.from({ length: count - 2 }, (_, index) => 2015 + index)
    const values = Array.from({ length: 12 }, (_, index) => figure(`${index * index}`, '元'))
    const bytes = await render(
      reportOf({
        type: 'table',
        columns: [
          { role: 'label', weight: 30 },
          ...years.map(() => ({ role: 'quantity', weight: 11 }) as const),
          { role: 'status', weight: 4 },
        ],
        header: [row(cell('指标'), ...years.map((year) => cell(`${year}年`)), cell('走势'))],
        rows: [
          row(
            cell('农村低保年标准'),
            ...years.map((year) => cell(figure(`${year}`, '元'))),
            cell({ type: 'sparkline', values }),
          ),
        ],
      }),
    )
    // Half of the width of a rule, or of the dot at the end of a line.
    expect(Math.max(...(await readReaches(bytes)))).toBeLessThan(page.width - page.right + 0.2)
  },
)

test('a line in a cell does not move the page', async () => {
  const plain = (node: TableNode): TableNode => ({
    ...node,
    rows: node.rows.map(({ cells: [first] }) => row(...(first ? [first] : []), cell('平'))),
  })
  const ends = async (node: TableNode): Promise<readonly string[]> => {
    const trees = await readTree(await render(reportOf(node)))
    return trees.map(
      (tree) => leavesOf([tree]).findLast(({ text: said }) => said.startsWith('指标'))?.text ?? '',
    )
  }
  expect(await ends(table(70))).toEqual(await ends(plain(table(70))))
})

import { type Block, plainText, type Report, readReport, tableGrid, walk } from '@jibao/document'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../src/index.ts'
import { copyOf, textOf, toolsOf } from './sample.ts'

const files = { ...copyOf('fixtures/gallery', 'w'), ...copyOf('templates', 'templates') }

const reports = new Map<string, Report>()

const reportOf = (id: string): Report => {
  const report = reports.get(id)
  if (report === undefined) throw new Error(`no report ${id}`)
  return report
}

const firstOf = <T extends Block['type']>(id: string, type: T) =>
  reportOf(id).children.find((block): block is Extract<Block, { type: T }> => block.type === type)

beforeAll(async () => {
  const { world, tools } = toolsOf(files)
  const request = { workspace: 'w', reports: [], formats: [], out: 'out' }
  const { outputs, diagnostics } = await build(request, tools)
  expect(diagnostics).toEqual([])
  for (const { report: id, path } of outputs) {
    const { value } = readReport(textOf(world.files.get(path)), path)
    if (value !== undefined) reports.set(id, value)
  }
})

test.each(['2024-Q1', '2024-Q2', '2024-Q3'])('every report of %s composes', async (period) => {
  const { tools } = toolsOf(files)
  const request = { workspace: 'w', reports: [], formats: [], out: 'out', period }
  const { outputs, diagnostics } = await build(request, tools)
  expect(diagnostics).toEqual([])
  expect(outputs.map(({ report }) => report)).toEqual([
    '季度报告',
    '催报函',
    '会议纪要',
    '工作通报',
    '情况汇编',
  ])
})

describe('季度报告', () => {
  test('has every line of a letterhead', () => {
    expect(firstOf('季度报告', 'letterhead')).toEqual({
      type: 'letterhead',
      copyNumber: '000012',
      classification: '秘密★1年',
      urgency: '加急',
      mark: '青禾县民政局文件',
      documentNumber: '青民〔2024〕33号',
      signers: ['甲某某', '乙某'],
    })
  })

  test('goes to one higher body, with copies of its own', () => {
    expect(firstOf('季度报告', 'addressee')?.names).toEqual(['青禾县人民政府'])
    expect(firstOf('季度报告', 'colophon')?.copyTo).toHaveLength(2)
  })

  test('lists its annexes, the second a table whose first cells span many rows', () => {
    const annexes = reportOf('季度报告').children.filter((block) => block.type === 'annex')
    expect(annexes.map(({ number, orientation }) => [number, orientation])).toEqual([
      [1, 'landscape'],
      [2, 'landscape'],
    ])
    expect(firstOf('季度报告', 'attachments')?.titles).toEqual(annexes.map(({ title }) => title))
    const [table] = annexes[1]?.children ?? []
    if (table?.type !== 'table') throw new TypeError('no table')
    const grid = tableGrid(table)
    const categories = grid.cells.filter(({ column, inHeader }) => column === 0 && !inHeader)
    expect(categories.map(({ rowSpan }) => rowSpan)).toEqual([9, 9, 9, 9])
    expect(grid.rowCount - grid.headerRowCount).toBe(36)
    expect(table).not.toHaveProperty('caption')
  })
})

test('催报函 goes to those who did not report, and says what is missing', () => {
  expect(firstOf('催报函', 'letterhead')).toMatchObject({ form: 'letter', mark: '青禾县民政局' })
  expect(firstOf('催报函', 'addressee')?.names).toEqual(['青禾县教育局'])
  const items = firstOf('催报函', 'list')?.children.map(({ children }) => plainText(children))
  expect(items).toEqual([expect.stringContaining('新建儿童之家、关爱活动、困境儿童建档率')])
})

test('会议纪要 ends with who was there, and has no signature', () => {
  expect(firstOf('会议纪要', 'letterhead')).toMatchObject({
    form: 'minutes',
    mark: '青禾县民政局专题会议纪要',
  })
  const { children, metadata } = reportOf('会议纪要')
  const labels = children.flatMap((block) => (block.type === 'attendance' ? [block.label] : []))
  expect(labels).toEqual(['出席', '请假', '列席'])
  expect(children.some(({ type }) => type === 'signature')).toBe(false)
  expect(metadata.date).toBe('2024-10-17')
})

test('工作通报 begins with its title, has three-line tables and wants no seal', () => {
  expect(firstOf('工作通报', 'letterhead')).toBeUndefined()
  expect(firstOf('工作通报', 'addressee')?.names).toHaveLength(2)
  expect(firstOf('工作通报', 'signature')).toMatchObject({ sealed: false })
  const tables = [...walk(reportOf('工作通报'))].filter(({ type }) => type === 'table')
  expect(tables).toMatchObject([{ ruling: 'three-line' }])
})

test('情况汇编 has contents and headings of four levels', () => {
  expect(firstOf('情况汇编', 'contents')).toEqual({ type: 'contents', depth: 4 })
  const levels = reportOf('情况汇编').children.flatMap((block) =>
    block.type === 'heading' ? [block.level] : [],
  )
  expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4]))
})

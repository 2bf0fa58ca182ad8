import { cell, type Inline, paragraph, row, text } from '@jibao/document'
import { expect, test } from 'vitest'
import { placeOf, readRules } from './measure-page.ts'
import { pageOf, readPages } from './read-pages.ts'
import { figure, render, reportOf } from './reports.ts'

const pending = (name: string): Inline => ({ type: 'value', quantity: null, pending: name })

const sides = (bytes: Uint8Array) =>
  readRules(bytes).then((pages) => pages.flat().map(({ x1, x2 }) => [x1, x2]))

test('a figure to be filled in stands on a ground as wide and a little higher than itself', async () => {
  const bytes = await render(reportOf(paragraph(pending('救助资金'))))
  const page = pageOf(await readPages(bytes), 0)
  const { left, right, top, bottom } = placeOf(page, '（待填：救助资金）')
  const [ground, ...others] = (await readRules(bytes)).flat()
  expect(others).toEqual([])
  expect(ground?.x1).toBeCloseTo(left, 1)
  expect(ground?.x2).toBeCloseTo(right, 0)
  expect(ground?.y1).toBeLessThan(top)
  expect(ground?.y2).toBeGreaterThan(bottom)
})

test.each<[string, readonly Inline[], number]>([
  ['one that is known', [figure('5', '户')], 0],
  ['one that was not recorded', [{ type: 'value', quantity: null }], 0],
  ['one that is masked', [{ type: 'value', quantity: null, mask: 'xx户', pending: '户数' }], 0],
  ['text that looks like it', [text('（待填：救助资金）')], 0],
  ['two of them', [pending('甲'), text('、'), pending('乙')], 2],
  ['one over two lines', [text('民'.repeat(20)), pending('临时救助资金支出总额')], 2],
])('%s', async (_, inlines, count) => {
  expect(await sides(await render(reportOf(paragraph(...inlines))))).toHaveLength(count)
})

test('in a cell the ground stands within the rules', async () => {
  const table = {
    type: 'table',
    columns: [{ role: 'quantity', weight: 1 }],
    header: [row(cell('完成值'))],
    rows: [row(cell(pending('救助资金')))],
  } as const
  const bare = await sides(await render(reportOf({ ...table, rows: [row(cell('5'))] })))
  const found = await sides(await render(reportOf(table)))
  expect(found).toHaveLength(bare.length + 1)
})

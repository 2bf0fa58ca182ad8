import { cell, paragraph, row, strong } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { reportOf } from './notice.ts'
import { openSheet, partOf, render } from './open.ts'

const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', "=cmd|'/C calc'!A0", "'01", '\t制表', '_x0041_']

const report = reportOf(
  {
    type: 'table',
    caption: '=2+2',
    columns: [{ role: 'text', weight: 1 }],
    header: [row(cell('=3+3'))],
    rows: [...hostile.map((text) => row(cell(text))), row(cell(strong('=4+4')))],
    note: '=5+5',
  },
  paragraph('=6+6'),
)

describe('text that Excel would run', () => {
  test('is stored as typed and as a string', async () => {
    const { rows, cells = new Map() } = await openSheet(report, '=2+2')
    expect(rows.flat()).toEqual(['=2+2', '=3+3', ...hostile, '=4+4', '=5+5'])
    expect([...cells.values()].filter(({ formula }) => formula !== undefined)).toEqual([])
  })

  test('stays text when somebody edits the cell', async () => {
    const bytes = await render(report)
    const formats =
      (await partOf(bytes, 'xl/styles.xml')).match(/<cellXfs.*<\/cellXfs>/s)?.[0] ?? ''
    const quoted = [...formats.matchAll(/<xf [^>]*>/g)].map(([xf]) =>
      xf.includes('quotePrefix="1"'),
    )
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
    const isQuoted = (address: string): boolean | undefined =>
      quoted[Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(sheet)?.[1])]
    expect(
      ['A1', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A11', 'A12'].map(isQuoted),
    ).not.toContain(false)
    expect(isQuoted('A10')).toBe(false)
  })
})

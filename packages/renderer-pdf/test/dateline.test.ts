import { paragraph } from '@jibao/document'
import { linePitch, millimetresToPoints, page as sheet } from '@jibao/typography'
import { expect, test } from 'vitest'
import { runOf } from './measure-page.ts'
import { pageOf, readPages } from './read-pages.ts'
import { render, reportOf } from './reports.ts'

test('source and date stand in the middle right below the title, a line above the text', async () => {
  const bytes = await render(
    reportOf(
      { type: 'dateline', source: '青禾县民政局办公室', date: '2024-07-05' },
      paragraph('近日，会议召开。'),
    ),
  )
  const page = pageOf(await readPages(bytes), 0)
  const [title, source, body] = ['进展通报', '青禾县', '近日'].map((text) => runOf(page, text))
  const line = page.runs.filter(({ y }) => y === source?.y)
  const left = Math.min(...line.map(({ x }) => x))
  const right = Math.max(...line.map(({ x, width }) => x + width))
  const middle = millimetresToPoints(sheet.left + (sheet.width - sheet.left - sheet.right) / 2)
  expect((left + right) / 2).toBeCloseTo(middle, 0)
  expect((title?.y ?? 0) - (source?.y ?? 0)).toBeLessThan(1.5 * linePitch)
  expect((source?.y ?? 0) - (body?.y ?? 0)).toBeCloseTo(2 * linePitch, 0)
})

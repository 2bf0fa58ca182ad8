import { millimetresToPoints, page as paper, styles } from '@jibao/typography'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryReport } from '../../document/test/arbitrary-report.ts'
import { pdf } from '../src/index.ts'
import { type ReadPage, readPages } from './read-pages.ts'
import { quiet } from './reports.ts'

const edge = {
  left: millimetresToPoints(paper.left),
  right: millimetresToPoints(paper.width - paper.right),
}

const numberOf = ({ runs }: ReadPage) =>
  runs.find(({ text, size }) => /^— \d+ —$/.test(text) && size === styles.pageNumber.size)

test('whatever the report: at most 22 lines of body a page, and numbers on the outer side', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport, async (report) => {
      // What no face has is reported, and is not what this law is about.
      const bytes = await pdf().render(report, quiet)
      for (const [index, page] of (await readPages(bytes)).entries()) {
        const body = page.runs.filter(({ size, turned }) => size === styles.body.size && !turned)
        const lines = new Set(body.map(({ y }) => y.toFixed(1)))
        expect(lines.size).toBeLessThanOrEqual(22)
        const number = numberOf(page)
        if (number === undefined) continue
        expect(number.text).toBe(`— ${index + 1} —`)
        const from = number.turned ? page.height - number.y : number.x
        const isRight = edge.right - from - number.width < from - edge.left
        expect(isRight).toBe(index % 2 === 0)
      }
    }),
    { numRuns: 40, endOnFailure: true },
  )
}, 300_000)

import { heading, paragraph } from '@jibao/document'
import { characterPitch, page, pointsPerMillimetre } from '@jibao/typography'
import { expect, test } from 'vitest'
import { placeOf } from './measure-page.ts'
import { pageOf, readPages, textsOf, withPdf } from './read-pages.ts'
import { render, reportOf, sentence } from './reports.ts'

const character = characterPitch / pointsPerMillimetre
const long = '按工程推进的重点目标任务完成情况以及与上年同期相比的变化情况'

const body = [
  heading(1, '总体情况'),
  heading(2, long),
  paragraph(sentence.repeat(40)),
  heading(3, '按环节'),
  heading(2, '按单位'),
  paragraph(sentence.repeat(40)),
  heading(1, '下步安排'),
  paragraph('略。'),
]

/** Lines of 目录 as [text, page]. */
const entriesOf = (listed: string) =>
  [...listed.matchAll(/([^…0-9]+?)…+(\d+)/g)].map(([, text, number]) => [text, number])

test.each([
  [1, ['一、总体情况', '二、下步安排']],
  [2, ['一、总体情况', `（一）${long}`, '（二）按单位', '二、下步安排']],
] as const)(
  '目录 lists headings down to level %i with the pages that they are on',
  async (depth, titles) => {
    const pages = await readPages(
      await render(reportOf({ type: 'contents', depth }, { type: 'pageBreak' }, ...body)),
    )
    const found = titles.map((title) => {
      const at = pages.findIndex((one, index) => index > 0 && textsOf(one).join('').includes(title))
      return [title, String(at + 1)]
    })
    const listed = textsOf(pageOf(pages, 0)).slice(0, -1).join('')
    expect(entriesOf(listed.slice(listed.indexOf('录') + 1))).toEqual(found)
    expect(new Set(found.map(([, number]) => number)).size).toBeGreaterThan(1)
  },
)

test('目录 on the page of the first heading counts itself', async () => {
  const pages = await readPages(await render(reportOf({ type: 'contents', depth: 4 }, ...body)))
  const listed = textsOf(pageOf(pages, 0)).join('')
  const last = pages.findIndex((one) => textsOf(one).join('').includes('略。'))
  expect(listed).toMatch(new RegExp(`二、下步安排…+${last + 1}`))
  expect(listed).toMatch(/一、总体情况…+1/)
})

test('its lines are indented by level, their page numbers at the right edge', async () => {
  const first = pageOf(
    await readPages(await render(reportOf({ type: 'contents', depth: 2 }, ...body))),
    0,
  )
  expect(placeOf(first, '一、总体').left).toBeCloseTo(page.left, 1)
  expect(placeOf(first, '（二）按单位').left).toBeCloseTo(page.left + character, 0)
  const entry = placeOf(first, '（二）按单位')
  const numbers = first.runs.filter(({ text, x }) => /^\d$/.test(text) && x > 480)
  expect(numbers).toHaveLength(4)
  for (const { x, width } of numbers) {
    expect((x + width) / pointsPerMillimetre).toBeCloseTo(page.width - page.right, 0)
  }
  expect(entry.top).toBeGreaterThan(placeOf(first, '录').bottom)
})

test('each line of a 目录 leads to its heading', async () => {
  const bytes = await render(
    reportOf(
      { type: 'contents', depth: 2 },
      heading(1, '总体情况'),
      paragraph(sentence.repeat(60)),
      heading(2, '按单位'),
      paragraph('正文。'),
    ),
  )
  const targets = await withPdf(bytes, async (document) => {
    const links = await (await document.getPage(1)).getAnnotations()
    return Promise.all(
      links.map(async ({ dest }) => {
        const [page, , , top] = (await document.getDestination(dest)) ?? []
        return [await document.getPageIndex(page), Math.round(Number(top))]
      }),
    )
  })
  const pages = await readPages(bytes)
  const whereIs = (text: string) => {
    const index = pages.findLastIndex((page) => textsOf(page).includes(text))
    const { y = 0, size = 0 } = pageOf(pages, index).runs.findLast((run) => run.text === text) ?? {}
    return [index, Math.round(y + 0.88 * size)]
  }
  const [first, second] = ['一、总体情况', '（一）按单位'].map(whereIs)
  // Heading and page number of each line.
  expect(targets).toEqual([first, first, second, second])
})

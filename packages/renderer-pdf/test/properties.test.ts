import { heading, paragraph } from '@jibao/document'
import { expect, test } from 'vitest'
import { fileText } from './file-text.ts'
import { withPdf } from './read-pages.ts'
import { groupedTable, render, reportOf } from './reports.ts'

const report = reportOf(
  heading(1, '总体情况'),
  heading(2, '按工程'),
  heading(4, '按环节'),
  heading(2, '按单位'),
  paragraph('正文。'),
  heading(1, '下步安排'),
  groupedTable(4, 2),
  {
    type: 'annex',
    title: '2024年三季度专项年度目标进展情况和责任单位一览表',
    orientation: 'portrait',
    children: [paragraph('略。')],
  },
)

test('headings are bookmarks, each under the nearest of a higher level, and so is an annex', async () => {
  interface Item {
    readonly title: string
    readonly items: readonly Item[]
  }
  const titles = (items: readonly Item[]): readonly unknown[] =>
    items.map(({ title, items: below }) => [title, ...titles(below)])
  const outline = await withPdf(await render(report), (document) => document.getOutline())
  expect(titles(outline)).toEqual([
    ['一、总体情况', ['（一）按工程', ['（1）按环节']], ['（二）按单位']],
    ['二、下步安排'],
    ['2024年三季度专项年度目标进展情况和责任单位一览表'],
  ])
})

test('a bookmark leads to its heading', async () => {
  const [first] = await withPdf(await render(report), (document) => document.getOutline())
  expect(first?.dest?.slice(1, 3)).toEqual([{ name: 'XYZ' }, 0])
  expect(first?.dest?.[3]).toBeCloseTo(842 - 105 - 36 - 29.45, 0)
})

test('the file says who wrote it, when and in which language, and nothing of the machine', async () => {
  const { info } = await withPdf(await render(report), (document) => document.getMetadata())
  expect(info).toMatchObject({
    Title: '进展通报',
    Author: '青禾县民政局',
    Creator: 'jibao',
    Producer: 'jibao',
    CreationDate: 'D:20240705000000Z',
    ModDate: 'D:20240705000000Z',
    Language: 'zh-CN',
  })
})

test.each(['zh-Hant-TW', 'zh-Hant-HK'] as const)(
  'an edition says that it is %s',
  async (language) => {
    const bytes = await render({ ...report, metadata: { ...report.metadata, language } })
    const { info, metadata } = await withPdf(bytes, (document) => document.getMetadata())
    expect(info).toMatchObject({ Language: language })
    expect(metadata?.getRaw()).toContain(`<rdf:li>${language}</rdf:li>`)
  },
)

test('every font is embedded, and cut to what is used', async () => {
  const bytes = await render(report)
  const file = fileText(bytes)
  const names = [...file.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name)
  expect(names).toEqual([
    expect.stringMatching(/^[A-Z]{6}\+JibaoXiaobiaosong$/),
    expect.stringMatching(/^[A-Z]{6}\+JibaoHeiti$/),
    expect.stringMatching(/^[A-Z]{6}\+JibaoKaiti$/),
    expect.stringMatching(/^[A-Z]{6}\+JibaoFangsong$/),
    expect.stringMatching(/^[A-Z]{6}\+JibaoSongti$/),
  ])
  expect(file.match(/\/FontFile2 /g)).toHaveLength(names.length)
  expect(bytes.length).toBeLessThan(100_000)
})

test('a file is identified by its content', async () => {
  const idOf = (bytes: Uint8Array): string | undefined =>
    /\/ID \[<([\da-f]{32})> <\1>\]/.exec(Buffer.from(bytes).toString('latin1'))?.[1]
  const ids = await Promise.all(
    ['甲。', '乙。', '甲。'].map(async (text) => idOf(await render(reportOf(paragraph(text))))),
  )
  expect(ids[0]).toBeDefined()
  expect(ids[1]).not.toBe(ids[0])
  expect(ids[2]).toBe(ids[0])
})

test('renderings at one time are those one after another', async () => {
  const reports = [report, reportOf(paragraph('甲。')), reportOf(groupedTable(60, 30))]
  const one: Uint8Array[] = []
  for (const each of reports) one.push(await render(each))
  const other = await Promise.all(reports.map((each) => render(each)))
  expect(
    other.map((bytes, index) => Buffer.compare(bytes, one[index] ?? new Uint8Array())),
  ).toEqual([0, 0, 0])
})

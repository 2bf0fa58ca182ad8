import { heading, type ListNode, listItem, paragraph } from '@jibao/document'
import { numberHeadings } from '@jibao/typography'
import { expect, test } from 'vitest'
import { reportOf, writeWord } from './word-file.ts'

const list = (ordered: boolean, ...items: readonly string[]): ListNode => ({
  type: 'list',
  ordered,
  children: items.map((item) => listItem(item)),
})

test('headings are counted by Word, and read as typography counts them', async () => {
  const report = reportOf(
    ...[1, 2, 3, 4, 4, 3, 2, 3, 1, 3, 4, 2].map((level) => heading(level as 1 | 2 | 3 | 4, '标题')),
  )
  const { text, part } = await writeWord(report)
  expect(text.slice(1)).toEqual(
    [...numberHeadings(report).values()].map((number) => `${number}标题`),
  )
  expect(await part('word/document.xml')).not.toContain('一、')
})

test('more than ten headings', async () => {
  const report = reportOf(...Array.from({ length: 23 }, () => heading(1, '甲')))
  expect((await writeWord(report)).text.slice(-2)).toEqual(['二十二、甲', '二十三、甲'])
})

test('each ordered list begins with 1, whatever stands between', async () => {
  const { text } = await writeWord(
    reportOf(
      list(true, '甲', '乙'),
      paragraph('中间。'),
      list(true, '丙'),
      list(false, '丁'),
      list(true, '戊', '己'),
    ),
  )
  expect(text.slice(1)).toEqual(['1.甲', '2.乙', '中间。', '1.丙', '• 丁', '1.戊', '2.己'])
})

test.each([
  ['chapter', '、', '黑体'],
  ['phrase', '是', undefined],
] as const)('a list counted %s is counted by Word', async (counting, mark, font) => {
  const items = Array.from({ length: 12 }, (_, index) => `事项${index}`)
  const { text, part } = await writeWord(
    reportOf({ ...list(true, ...items), counting }, { ...list(true, '甲'), counting }),
  )
  expect(text.slice(11)).toEqual([`十一${mark}事项10`, `十二${mark}事项11`, `一${mark}甲`])
  expect(await part('word/document.xml')).not.toContain(`一${mark}`)
  const level = (await part('word/numbering.xml'))
    .split('<w:abstractNum ')
    .find((definition) => definition.includes(`w:val="%1${mark}"`) && !definition.includes('%2'))
  expect(level).toContain('<w:numFmt w:val="chineseCountingThousand"/>')
  expect(/w:eastAsia="([^"]*)"/.exec(level ?? '')?.[1]).toBe(font)
})

test('levels are one list of several levels, linked to the styles of headings', async () => {
  const { part } = await writeWord(reportOf(heading(1, '甲')))
  const numbering = await part('word/numbering.xml')
  expect(numbering.match(/<w:pStyle w:val="Heading\d"\/>/g)).toHaveLength(4)
  expect(numbering).not.toContain('hybridMultilevel')
})

import { paragraph, text } from '@jibao/document'
import { expect, test } from 'vitest'
import { reportOf, writeWord } from './word-file.ts'

const link = (url: string, label: string) =>
  paragraph({ type: 'link', url, children: [text(label)] })

test('the properties are dated by the report', async () => {
  const report = reportOf()
  const { part } = await writeWord({
    ...report,
    metadata: { ...report.metadata, title: '甲 & 乙 <丙>' },
  })
  const core = await part('docProps/core.xml')
  expect(core).toContain('<dc:title>甲 &#38; 乙 &#60;丙&#62;</dc:title>')
  expect(core).toContain('<dc:creator>青禾县民政局</dc:creator>')
  expect(core).toContain('<dc:language>zh-CN</dc:language>')
  expect(core.match(/2024-07-05T00:00:00Z/g)).toHaveLength(2)
  expect(core).not.toContain('Un-named')
})

test('each link leads to its own address', async () => {
  const { part } = await writeWord(
    reportOf(link('https://example.org/a?b=1&c=2', '甲'), link('mailto:a@example.org', '乙')),
  )
  const document = await part('word/document.xml')
  const targets = new Map(
    [
      ...(await part('word/_rels/document.xml.rels')).matchAll(/Id="(\w+)"[^>]*Target="([^"]*)"/g),
    ].map(([, id, target]) => [id, target]),
  )
  const addresses = [...document.matchAll(/<w:hyperlink [^>]*r:id="(\w+)".*?<w:t[^>]*>(.)</g)].map(
    ([, id, label]) => [label, targets.get(id)],
  )
  expect(addresses).toEqual([
    ['甲', 'https://example.org/a?b=1&amp;c=2'],
    ['乙', 'mailto:a@example.org'],
  ])
})

test('a link is underlined, not blue', async () => {
  const { part } = await writeWord(reportOf(link('https://example.org/', '甲')))
  const run = /<w:hyperlink .*?<w:rPr>(.*?)<\/w:rPr>/.exec(await part('word/document.xml'))?.[1]
  expect(run).toContain('<w:u w:val="single"/>')
  expect(run).not.toContain('<w:color')
})

test('an address that is none is printed as text, and said so', async () => {
  const { part, losses, text: read } = await writeWord(reportOf(link('https://', '公开目录')))
  expect(read).toContain('公开目录')
  expect(await part('word/document.xml')).not.toContain('<w:hyperlink')
  expect(losses).toEqual([expect.objectContaining({ node: 'link' })])
})

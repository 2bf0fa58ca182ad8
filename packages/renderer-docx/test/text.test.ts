import { paragraph, strong, text } from '@jibao/document'
import { expect, test } from 'vitest'
import { paragraphProperties, reportOf, writeWord, writeXml } from './word-file.ts'

test.each([
  ['CURRENT', 'CURRENT'],
  ['{default-bullet-numbering-0}', '{default-bullet-numbering-0}'],
  ['&amp; <b> "引" \'', '&amp; <b> "引" \''],
  ['  两端空格  ', '  两端空格  '],
  ['上行\n下行', '上行 下行'],
  ['左\t右', '左 右'],
])('%j is read as %j', async (written, read) => {
  const file = await writeWord(reportOf(paragraph(written)))
  expect(file.text).toEqual(['样本通报', read])
})

test('a tab is a tab, and outer blanks are kept', async () => {
  const xml = await writeXml(paragraph('\t左 '))
  expect(xml).toContain('<w:tab/>')
  expect(xml).toContain('<w:t xml:space="preserve">左 </w:t>')
})

test('a figure to be filled in is highlighted, one that is masked is not', async () => {
  const xml = await writeXml(
    paragraph({ type: 'value', quantity: null, pending: '救助资金' }, '，', {
      type: 'value',
      quantity: null,
      mask: 'xxx.xx万元',
    }),
  )
  expect(xml).toMatch(/<w:highlight w:val="yellow"\/>(?:(?!<w:r>).)*（待填：救助资金）/)
  expect(xml.match(/<w:highlight /g)).toHaveLength(1)
  expect(xml).toContain('xxx.xx万元')
})

test('the source and the date stand right below the title', async () => {
  const file = await writeWord(
    reportOf({ type: 'dateline', source: '县民政局', date: '2024-07-05' }, paragraph('正文。')),
  )
  expect(file.text).toEqual(['样本通报', '县民政局　　2024年7月5日', '正文。'])
  const xml = await file.part('word/document.xml')
  expect(paragraphProperties(xml, '样本')).toContain('w:after="0"')
  expect(paragraphProperties(xml, '县民政局')).toContain('<w:pStyle w:val="Dateline"/>')
})

test('quotes and dashes are marked as Chinese', async () => {
  expect(await writeXml(paragraph('“弱有众扶”——'))).toContain(
    '<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">“弱有众扶”——</w:t>',
  )
})

test('what is strong has a style of its own, also in a link', async () => {
  const xml = await writeXml(
    paragraph(strong('务必'), {
      type: 'link',
      url: 'https://example.org/',
      children: [strong('目录'), text('。')],
    }),
  )
  expect(xml).toMatch(/<w:rStyle w:val="Strong"\/>(?:(?!<w:r>).)*务必/)
  expect(xml).toMatch(/<w:rStyle w:val="Strong"\/>(?:(?!<w:r>).)*<w:u (?:(?!<w:r>).)*目录/)
})

import { paragraph, strong, text } from '@jibao/document'
import { expect, test } from 'vitest'
import { reportOf, writeWord, writeXml } from './word-file.ts'

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

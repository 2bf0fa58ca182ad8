import { expect, test } from 'vitest'
import { readParagraphs } from '../src/read-paragraphs.ts'

test.each([
  ['<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space="preserve"> 乙</w:t></w:r></w:p>', ['甲 乙']],
  ['<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>', ['甲 乙 丙']],
  [
    '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>',
    ['甲'],
  ],
  ['<w:p/><w:p></w:p><w:p><w:r><w:t></w:t></w:r></w:p>', []],
  ['<w:p><w:r><w:t>&lt;&amp;&gt;&quot;&apos;&#x4E00;&#19968;</w:t></w:r></w:p>', ['<&>"\'一一']],
  ['<w:p><w:r><w:t>&amp;lt;</w:t></w:r></w:p>', ['&lt;']],
  [
    '<w:tbl><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ['甲', '乙'],
  ],
  [
    '<w:p><w:hyperlink r:id="r1"><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:drawing><wp:docPr id="1" name="图" descr="甲&#38;乙"/></w:drawing></w:r></w:p>',
    ['链接甲&乙'],
  ],
  ['<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:delText>旧</w:delText></w:r></w:p>', []],
])('%s', (xml, paragraphs) => {
  expect(readParagraphs(xml)).toEqual(paragraphs)
})

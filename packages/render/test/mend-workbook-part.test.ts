import { expect, test } from 'vitest'
import { mendWorkbookPart } from '../src/index.ts'

test.each([
  [
    'the order of a font',
    'xl/styles.xml',
    '<fonts><font><sz val="11"/><name val="宋体"/><b/></font><font><color theme="1"/><u/></font></fonts>',
    '<fonts><font><b/><sz val="11"/><name val="宋体"/></font><font><u/><color theme="1"/></font></fonts>',
  ],
  [
    'a row said to be folded',
    'xl/worksheets/sheet1.xml',
    '<row r="2" outlineLevel="1" collapsed="1"><c r="A2"/></row>',
    '<row r="2" outlineLevel="1"><c r="A2"/></row>',
  ],
])('mends %s', (_, part, xml, mended) => {
  expect(mendWorkbookPart(part, xml)).toBe(mended)
  expect(mendWorkbookPart(part, mended)).toBe(mended)
})

test('leaves every other part alone', () => {
  const xml = '<font><sz val="11"/><b/></font><row r="2" collapsed="1"/>'
  expect(mendWorkbookPart('xl/sharedStrings.xml', xml)).toBe(xml)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ofd, printable, xmlFile } from '../src/xml.ts'
import { parseXml } from './read-parts.ts'

test('entities go by name, as some readers know no numbers', () => {
  expect(xmlFile(ofd('Title', { Name: 'a&"b' }, '<a> & ]]>'))).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<ofd:Title xmlns:ofd="http://www.ofdspec.org/2016" Name="a&amp;&quot;b">&lt;a> &amp; ]]&gt;</ofd:Title>',
  )
})

test('whatever is written is read back', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '&',
      '<',
      '>',
      '"',
      "'",
      ']',
      '#x26;',
      '甲',
      '𠮷',
      ' ',
      '\u0007',
      '\uD801',
    ),
  })
  fc.assert(
    fc.property(text, text, (attribute, content) => {
      const element = parseXml(xmlFile(ofd('Title', { Name: attribute }, printable(content))))
      expect(element.attributes.Name).toBe(printable(attribute))
      expect(element.text).toBe(printable(content))
    }),
  )
})

import { paragraph } from '@jibao/document'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { named, within } from './read-parts.ts'
import { fonts, partsOf, reportOf } from './reports.ts'

const text = '民政𠮷㐂Ab1%'
const { xml, bytes } = await partsOf(reportOf(paragraph(text)))
const resources = named(xml.get('Doc_0/PublicRes.xml'), 'Font').map((font) => ({
  id: font.attributes.ID,
  name: font.attributes.FontName,
  file: bytes.get(`Doc_0/Res/${named(font, 'FontFile')[0]?.text}`) ?? new Uint8Array(),
}))

const openFont = (file: Uint8Array) => {
  const font = create(Buffer.from(file))
  if (!('characterSet' in font)) throw new Error('a collection')
  return font
}

/** A character map ends with U+FFFF, which is no character. */
const charactersOf = ({ characterSet }: ReturnType<typeof openFont>): readonly number[] =>
  characterSet.filter((point) => point !== 0xffff)

/** What is drawn in each font. */
const drawn = new Map<string | undefined, Set<number>>()
for (const root of xml.values()) {
  for (const object of named(root, 'TextObject')) {
    const points = drawn.get(object.attributes.Font) ?? new Set<number>()
    drawn.set(object.attributes.Font, points)
    for (const { text: code } of within(object))
      for (const character of code) points.add(character.codePointAt(0) ?? 0)
  }
}

describe.each(resources)('the font $name', ({ id, name, file }) => {
  const font = openFont(file)
  const face = fonts.choices
    .flatMap(({ role }) => fonts.chain(role))
    .find(({ family }) => family === name)

  test('has the characters that are drawn in it and no others', () => {
    expect(new Set(charactersOf(font))).toEqual(drawn.get(id))
  })

  test('has them as wide as the layout has them', () => {
    for (const point of charactersOf(font)) {
      const width = (font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm
      expect(width).toBeCloseTo(face?.advance(point) ?? -1)
    }
  })

  test('is no larger than what it shows', () => {
    expect(file.length).toBeLessThan(4000 + 1500 * charactersOf(font).length)
  })
})

test('every character of the report is in some font', () => {
  const all = new Set([...drawn.values()].flatMap((points) => [...points]))
  for (const character of text) expect(all).toContain(character.codePointAt(0))
})

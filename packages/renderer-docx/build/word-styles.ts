import type { TextStyle } from '@jibao/typography'
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx'
import { type FontNames, fontOf } from '../src/font-names.ts'
import type { CharacterStyleId } from '../src/style-names.ts'
import { type StyleEntry, type StyleId, styleSheet } from '../src/style-sheet.ts'
import { trackingOf } from '../src/tracking.ts'
import { characters, twips } from '../src/twips.ts'

/** What styles are called and made of, which a report decides. */
export interface StyleWords {
  readonly fonts: FontNames
  readonly language: string
  readonly styles: (id: StyleId | CharacterStyleId) => string
}

const runOf = (look: TextStyle, names: FontNames): IRunStylePropertiesOptions => ({
  font: fontOf(names[look.font]),
  size: look.size * 2,
  ...(trackingOf(look) === 0 ? {} : { characterSpacing: trackingOf(look) }),
})

const alignments = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const

/** In characters, so that it follows the font size; in twips for programs that know no characters. */
const firstLineIndent = ({ indent, size, tracking = 0 }: TextStyle) => ({
  firstLine: characters(indent, size + tracking),
  firstLineChars: indent * 100,
})

const paragraphStyle = (id: StyleId, { fonts, styles }: StyleWords): IParagraphStyleOptions => {
  const { look, next, color, paragraph = {} }: StyleEntry = styleSheet[id]
  const { headingLevel, ...properties } = paragraph
  return {
    id,
    name: styles(id),
    quickFormat: true,
    ...(next === undefined ? {} : { next }),
    run: { ...runOf(look, fonts), ...(color === undefined ? {} : { color }) },
    paragraph: {
      ...properties,
      ...(headingLevel === undefined
        ? {}
        : { numbering: { reference: 'headings', level: headingLevel - 1 } }),
      alignment: alignments[look.align],
      spacing: {
        before: 0,
        after: 0,
        line: twips(look.lineHeight),
        lineRule: 'exact',
        ...paragraph.spacing,
      },
      ...(look.indent === 0 ? {} : { indent: firstLineIndent(look) }),
    },
  }
}

const styleIds = Object.keys(styleSheet) as readonly StyleId[]

/**
 * The styles of the file and no others: none is based on another, so that the indent of 正文 does
 * not reach table cells or footers, and none of docx's own blue ones is written.
 */
export const wordStyles = (words: StyleWords): IStylesOptions => {
  const { fonts, language, styles } = words
  const characterStyle = (id: CharacterStyleId, font: string) => ({
    id,
    name: styles(id),
    run: { font: fontOf(font) },
  })
  return {
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: fontOf(fonts[styleSheet.Normal.look.font]),
          size: styleSheet.Normal.look.size * 2,
          // Digits set as Chinese are broken anywhere by LibreOffice.
          language: { value: 'en-US', eastAsia: language },
        },
      }),
    ],
    paragraphStyles: styleIds.map((id) => paragraphStyle(id, words)),
    characterStyles: [
      { ...characterStyle('Strong', fonts.heiti), quickFormat: true },
      { ...characterStyle('Label', fonts.heiti), quickFormat: true },
      characterStyle('SignerLabel', fonts.fangsong),
    ],
  }
}

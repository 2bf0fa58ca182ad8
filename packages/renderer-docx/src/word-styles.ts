import type { Language } from '@jibao/document'
import { type Script, scriptOf, type TextStyle } from '@jibao/typography'
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx'
import { type FontNames, fontOf } from './font-names.ts'
import { characterStyleNames, styleName } from './style-names.ts'
import { type StyleEntry, type StyleId, styleSheet } from './style-sheet.ts'
import { characters, twips } from './twips.ts'
import { wordLanguages } from './word-language.ts'

/** Twips after each character, rounded down: a twip too much and a line loses its 28th character. */
export const trackingOf = ({ tracking = 0 }: TextStyle): number => Math.floor(tracking * 20)

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

const paragraphStyle = (id: StyleId, names: FontNames, script: Script): IParagraphStyleOptions => {
  const { look, next, color, paragraph }: StyleEntry = styleSheet[id]
  return {
    id,
    name: styleName(id, script),
    quickFormat: true,
    ...(next === undefined ? {} : { next }),
    run: { ...runOf(look, names), ...(color === undefined ? {} : { color }) },
    paragraph: {
      ...paragraph,
      alignment: alignments[look.align],
      spacing: {
        before: 0,
        after: 0,
        line: twips(look.lineHeight),
        lineRule: 'exact',
        ...paragraph?.spacing,
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
export const wordStyles = (names: FontNames, language: Language): IStylesOptions => {
  const script = scriptOf(language)
  const { label, signerLabel } = characterStyleNames[script]
  return {
    importedStyles: [
      new DocumentDefaults({
        run: {
          font: fontOf(names[styleSheet.Normal.look.font]),
          size: styleSheet.Normal.look.size * 2,
          // Digits set as Chinese are broken anywhere by LibreOffice.
          language: { value: 'en-US', eastAsia: wordLanguages[language] },
        },
      }),
    ],
    paragraphStyles: styleIds.map((id) => paragraphStyle(id, names, script)),
    characterStyles: [
      { id: 'Strong', name: 'Strong', quickFormat: true, run: { font: fontOf(names.heiti) } },
      { id: 'Label', name: label, quickFormat: true, run: { font: fontOf(names.heiti) } },
      { id: 'SignerLabel', name: signerLabel, run: { font: fontOf(names.fangsong) } },
    ],
  }
}

import type { TextStyle } from '@jibao/typography'
import {
  DocumentDefaults,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx'
import type { FontNames } from './font-names.ts'
import { type StyleEntry, styleSheet } from './style-sheet.ts'
import { characters, twips } from './twips.ts'

/** One name for all scripts, so that digits and Latin letters do not fall to a Western font. */
const fontOf = (name: string) => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
})

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

const paragraphStyle = (
  id: string,
  { name, look, next, color, paragraph }: StyleEntry,
  names: FontNames,
): IParagraphStyleOptions => ({
  id,
  name,
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
})

/**
 * The styles of the file and no others: none is based on another, so that the indent of 正文 does
 * not reach table cells or footers, and none of docx's own blue ones is written.
 */
export const wordStyles = (names: FontNames, language: string): IStylesOptions => ({
  importedStyles: [
    new DocumentDefaults({
      run: {
        font: fontOf(names[styleSheet.Normal.look.font]),
        size: styleSheet.Normal.look.size * 2,
        // Digits set as Chinese are broken anywhere by LibreOffice.
        language: { value: 'en-US', eastAsia: language },
      },
    }),
  ],
  paragraphStyles: Object.entries(styleSheet).map(([id, entry]) =>
    paragraphStyle(id, entry, names),
  ),
  characterStyles: [
    { id: 'Strong', name: 'Strong', quickFormat: true, run: { font: fontOf(names.heiti) } },
    { id: 'Label', name: '标签', quickFormat: true, run: { font: fontOf(names.heiti) } },
    { id: 'SignerLabel', name: '签发人标签', run: { font: fontOf(names.fangsong) } },
  ],
})

import { linePitch } from '@jibao/typography'
import { noLineEnd, noLineStart } from '../src/line-break-lists.ts'
import { type StyleEntry, styleSheet } from '../src/style-sheet.ts'

const inSettings = (language: string): string =>
  [
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    `<w:noLineBreaksAfter w:lang="${language}" w:val="${noLineEnd}"/>`,
    `<w:noLineBreaksBefore w:lang="${language}" w:val="${noLineStart}"/>`,
  ].join('')

/** docx knows none of these settings; the schema wants them before `w:compat`. */
export const addLineBreakSettings = (settings: string, language: string): string =>
  settings.replace('<w:compat>', () => `${inSettings(language)}<w:compat>`)

/**
 * For all paragraphs: a page is filled to its last line, 避头尾 holds, and Chinese stands off Latin
 * letters and digits. `overflowPunct` says what Word does anyway: LibreOffice 7.4 reads it the wrong way
 * round, and loses marks that it lets hang.
 */
const inDefaults =
  '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/></w:pPr></w:pPrDefault>'

const ownRules = ({ look, gaps = true }: StyleEntry): string =>
  [
    ...(gaps ? [] : ['<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>']),
    // LibreOffice puts even lines of exact height on the grid.
    ...(look.lineHeight === linePitch ? [] : ['<w:snapToGrid w:val="0"/>']),
  ].join('')

/** docx knows none of these properties; the schema wants them before `w:spacing`. */
export const addLineBreakStyles = (styles: string): string =>
  Object.entries<StyleEntry>(styleSheet).reduce(
    (xml, [id, entry]) =>
      xml.replace(new RegExp(`(w:styleId="${id}".*?)(<w:spacing )`, 's'), `$1${ownRules(entry)}$2`),
    styles.replace('<w:pPrDefault/>', inDefaults),
  )

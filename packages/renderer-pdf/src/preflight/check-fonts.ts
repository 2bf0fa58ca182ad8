import { type Finding, finding, type Rule, unless } from './finding.ts'
import { nameOf, type PdfFile } from './pdf-file.ts'
import { readAdvances, readUnicode, readWidths } from './read-font.ts'
import type { Dictionary } from './read-items.ts'
import type { Shown } from './shown.ts'

/** Thousandths of an em by which a width may differ (ISO 19005-2 6.2.11.5). */
const tolerance = 1

/** Every font whole, and every glyph that is shown with its text and its width. */
export const checkFonts = (file: PdfFile, shown: Shown['codes']): readonly Finding[] =>
  [...shown].flatMap(([number, codes]) =>
    checkFont(file, file.dictionary({ object: number }), codes),
  )

const checkFont = (
  file: PdfFile,
  font: Dictionary,
  codes: ReadonlySet<number>,
): readonly Finding[] => {
  const { array, dictionary, stream } = file
  const name = nameOf(font.get('BaseFont')) ?? ''
  const descendant = dictionary(array(font.get('DescendantFonts'))[0])
  const descriptor = dictionary(descendant.get('FontDescriptor'))
  const trueType = stream(descriptor.get('FontFile2'))
  const isEmbedded = trueType !== undefined || stream(descriptor.get('FontFile3')) !== undefined
  const cmap = stream(font.get('ToUnicode'))
  const unicode = cmap === undefined ? new Map<number, string>() : readUnicode(cmap)
  const widths = readWidths(file, descendant.get('W'))
  const advance = trueType === undefined ? undefined : readAdvances(trueType)
  const findings = [...unless(isEmbedded, 'fontEmbedded', name)]
  for (const code of codes) {
    const found = (rule: Rule) => findings.push(finding(rule, `${name} ${code}`))
    const width = widths.get(code)
    const isRight =
      width !== undefined && (advance === undefined || Math.abs(width - advance(code)) <= tolerance)
    if (code === 0) found('fontGlyph')
    if (!isMapping(unicode.get(code))) found('fontMapping')
    if (!isRight) found('fontWidth')
  }
  return findings
}

/** No glyph may stand for U+0000, U+FEFF or U+FFFE. */
const isMapping = (text: string | undefined): boolean =>
  text !== undefined && text !== '' && !/[\0\uFEFF\uFFFE]/.test(text)

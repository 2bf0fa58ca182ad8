import { type Finding, finding, type Rule, unless } from './finding.ts'
import { nameOf, type PdfFile } from './pdf-file.ts'
import type { PageContent } from './read-content.ts'
import { readAdvances, readUnicode, readWidths } from './read-font.ts'
import { type Dictionary, isReference } from './read-items.ts'

/** Thousandths of an em by which a width may differ (ISO 19005-2 6.2.11.5). */
const tolerance = 1

/** Every font whole, and every glyph that is shown with its text and its width. */
export const checkFonts = (file: PdfFile, contents: readonly PageContent[]): readonly Finding[] =>
  [...usedFonts(file, contents)].flatMap(([number, codes]) =>
    checkFont(file, file.dictionary({ object: number }), codes),
  )

/** Codes shown, by the number of the font's object. */
const usedFonts = (
  { pages, dictionary }: PdfFile,
  contents: readonly PageContent[],
): ReadonlyMap<number, ReadonlySet<number>> => {
  const used = new Map<number, Set<number>>()
  for (const [index, [, page]] of pages.entries()) {
    const fonts = dictionary(dictionary(page.get('Resources')).get('Font'))
    for (const [name, codes] of contents[index]?.codes ?? []) {
      const font = fonts.get(name)
      const key = isReference(font) ? font.object : 0
      const all = used.get(key) ?? new Set<number>()
      used.set(key, all)
      for (const code of codes) all.add(code)
    }
  }
  return used
}

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

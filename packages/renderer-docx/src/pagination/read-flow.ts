import { type StyleEntry, styleSheet } from '../style-sheet.ts'
import { twips } from '../twips.ts'
import { childOf, findAll, settingOf, type XmlElement } from '../xml-tree.ts'
import { countLines, type Measure } from './count-lines.ts'
import type { FlowBlock } from './flow.ts'

const entryOf = (paragraph: XmlElement): StyleEntry => {
  const entries: Readonly<Record<string, StyleEntry>> = styleSheet
  const style = settingOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')
  return entries[style ?? 'Normal'] ?? styleSheet.Normal
}

const spacingOf = (
  properties: XmlElement | undefined,
  side: 'before' | 'after',
  { paragraph }: StyleEntry,
): number => {
  const written = properties && childOf(properties, 'w:spacing')?.attributes[`w:${side}`]
  return written === undefined ? Number(paragraph?.spacing?.[side] ?? 0) : Number(written)
}

/** English Metric Units in a twip. */
const emuPerTwip = 635

/** A line with a picture in it: its height, and the depth of the letters that it stands on. */
const pictureHeight = (picture: XmlElement, { look }: StyleEntry): number =>
  Number(picture.attributes.cy) / emuPerTwip + twips(look.size * 0.25)

export const piecesOf = (
  paragraph: XmlElement,
  width: number,
  measure: Measure,
): readonly number[] => {
  const entry = entryOf(paragraph)
  const [picture] = findAll([paragraph], 'wp:extent')
  return picture === undefined
    ? Array.from({ length: countLines(paragraph, entry.look, width, measure) }, () =>
        twips(entry.look.lineHeight),
      )
    : [pictureHeight(picture, entry)]
}

export const paragraphBlock = (
  paragraph: XmlElement,
  width: number,
  measure: Measure,
): FlowBlock => {
  const properties = childOf(paragraph, 'w:pPr')
  const entry = entryOf(paragraph)
  const says = (name: 'keepNext' | 'keepLines'): boolean =>
    entry.paragraph?.[name] === true ||
    (properties !== undefined && childOf(properties, `w:${name}`) !== undefined)
  return {
    pieces: piecesOf(paragraph, width, measure),
    before: spacingOf(properties, 'before', entry),
    after: spacingOf(properties, 'after', entry),
    keepNext: says('keepNext'),
    keepLines: says('keepLines'),
    opensPage: properties !== undefined && childOf(properties, 'w:pageBreakBefore') !== undefined,
    repeated: 0,
  }
}

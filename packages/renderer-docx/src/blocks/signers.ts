import { textWidth } from '@jibao/typography'
import { renderText } from '../render-inlines.ts'
import { characters } from '../twips.ts'
import type { ParagraphProperties } from '../wordml/paragraph-properties.ts'
import { run, tab } from '../wordml/run.ts'

const namesPerLine = 2

/** What a paragraph of signers is made of. */
export interface SignersLine {
  readonly runs: string
  readonly properties: Pick<ParagraphProperties, 'indent' | 'tabStops'>
}

/**
 * 签发人： and the names in two columns that align, the whole one character in from the right edge
 * (GB/T 9704-2012 7.2.6).
 * @param room its width in twips, and what stands before the names
 */
export const signersLines = (
  signers: readonly string[],
  { width, label }: { readonly width: number; readonly label: string },
): readonly SignersLine[] => {
  const labelWidth = textWidth(label)
  const column = Math.max(0, ...signers.map(textWidth)) + 1
  const columns = Math.min(signers.length, namesPerLine)
  // The gap behind the last column is the character that stays free at the right.
  const left = Math.max(0, width - characters(labelWidth + columns * column))
  const names = left + characters(labelWidth)
  const rows = Array.from({ length: Math.ceil(signers.length / namesPerLine) }, (_, row) =>
    signers.slice(row * namesPerLine, (row + 1) * namesPerLine),
  )
  return rows.map((row, index) => ({
    runs:
      (index === 0 ? renderText(label, { style: 'SignerLabel' }) : '') +
      row.map((name) => renderText(name)).join(run(tab)),
    properties: {
      indent: index === 0 ? { left: names, hanging: names - left } : { left: names },
      tabStops: [{ type: 'left', position: names + characters(column) }],
    },
  }))
}

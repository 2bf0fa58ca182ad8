import { signerLabel, textWidth } from '@jibao/typography'
import { type IParagraphOptions, type ParagraphChild, Tab, TextRun } from 'docx'
import { renderText } from '../render-inlines.ts'
import { characters } from '../twips.ts'

const namesPerLine = 2

/** What a paragraph of signers is made of. */
export interface SignersLine {
  readonly children: readonly ParagraphChild[]
  readonly options: Pick<IParagraphOptions, 'indent' | 'tabStops'>
}

/**
 * 签发人： and the names in two columns that align, the whole one character in from the right edge
 * (GB/T 9704-2012 7.2.6).
 * @param width of the room, twips
 */
export const signersLines = (signers: readonly string[], width: number): readonly SignersLine[] => {
  const label = textWidth(signerLabel)
  const column = Math.max(0, ...signers.map(textWidth)) + 1
  const columns = Math.min(signers.length, namesPerLine)
  // The gap behind the last column is the character that stays free at the right.
  const left = Math.max(0, width - characters(label + columns * column))
  const names = left + characters(label)
  const rows = Array.from({ length: Math.ceil(signers.length / namesPerLine) }, (_, row) =>
    signers.slice(row * namesPerLine, (row + 1) * namesPerLine),
  )
  return rows.map((row, index) => ({
    children: [
      ...(index === 0 ? renderText(signerLabel, { style: 'SignerLabel' }) : []),
      ...row.flatMap((name, position) => [
        ...(position === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
        ...renderText(name),
      ]),
    ],
    options: {
      indent: index === 0 ? { left: names, hanging: names - left } : { left: names },
      tabStops: [{ type: 'left', position: names + characters(column) }],
    },
  }))
}

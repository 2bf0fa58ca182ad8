import type { LetterheadNode } from '@jibao/document'
import { characterPitch, styles } from '@jibao/typography'
import type { Columns } from '../pdfmake-nodes.ts'
import { textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import type { BlockScope } from './block-scope.ts'

const namesPerLine = 2
/** Between names. */
const gap = characterPitch

/** Points to spare for a name, for rounding. */
const slack = 0.1

/** The lines of 签发人, and how wide they are in points. */
export interface SignerLines {
  readonly width: number
  readonly lines: readonly Columns[]
}

/** 签发人：and the names, two a line, those below standing under the first (GB/T 9704-2012 7.2.6). */
export const signerLines = (
  { signers = [] }: LetterheadNode,
  { faces, furniture, width: available }: BlockScope,
): SignerLines => {
  const { signerLabel: labelStyle, signer: nameStyle } = styles
  const label = faces.runs(furniture.signers, labelStyle.font)
  const labelWidth = widthOf(labelStyle, label, faces)
  const names = signers.map((name) => faces.runs(name, nameStyle.font))
  const widest = (available / 2 - labelWidth) / namesPerLine
  const nameWidths = Array.from({ length: Math.min(namesPerLine, names.length) }, (_, place) => {
    const own = names.filter((__, index) => index % namesPerLine === place)
    return Math.min(widest, Math.max(...own.map((runs) => widthOf(nameStyle, runs, faces))) + slack)
  })
  const lines = pairsOf(names).map(
    (pair, index): Columns => ({
      columns: [
        textBlock(labelStyle, index === 0 ? label : faces.runs('', labelStyle.font), {
          width: labelWidth,
        }),
        ...pair.map((runs, place) =>
          textBlock(nameStyle, runs, {
            width: (nameWidths[place] ?? 0) + (place + 1 < pair.length ? gap : 0),
          }),
        ),
      ],
    }),
  )
  const gaps = Math.max(0, nameWidths.length - 1) * gap
  return { lines, width: nameWidths.reduce((sum, width) => sum + width, labelWidth + gaps) }
}

const pairsOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / namesPerLine) }, (_, index) =>
    items.slice(index * namesPerLine, (index + 1) * namesPerLine),
  )

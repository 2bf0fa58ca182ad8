import { printDate, type SignatureNode } from '@jibao/document'
import { characterPitch, distances, styles } from '@jibao/typography'
import type { Content } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'
import { textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import type { BlockScope } from './block-scope.ts'

const style = styles.signature
const { sealedDateIndent, sealedLines, unsealedIndent, unsealedLines } = distances

/** Issuer and date, as far from the right as their clause says (GB/T 9704-2012 7.3.5). */
export const composeSignature = (
  { issuer, date, sealed = true }: SignatureNode,
  { faces, width }: BlockScope,
): readonly Content[] => {
  const texts = [issuer, printDate(date)].map((text) => faces.runs(text, style.font))
  const [issuerWidth = 0, dateWidth = 0] = texts.map((runs) => widthOf(style, runs, faces))
  const lefts = (sealed ? sealedLefts : unsealedLefts)({ issuerWidth, dateWidth, width })
  return [
    {
      stack: texts.map((runs, index) =>
        textBlock(style, runs, { align: 'left', indent: Math.max(0, lefts[index] ?? 0) }),
      ),
      unbreakable: true,
      margin: [0, (sealed ? sealedLines : unsealedLines) * pitch, 0, 0],
    },
  ]
}

interface Widths {
  readonly issuerWidth: number
  readonly dateWidth: number
  /** Of the type area. */
  readonly width: number
}

/** Where issuer and date begin: the date four characters from the right, the issuer centred over it, or as far as there is room (7.3.5.1). */
const sealedLefts = ({ issuerWidth, dateWidth, width }: Widths): readonly [number, number] => {
  const date = width - sealedDateIndent * characterPitch - dateWidth
  const issuer = date + (dateWidth - issuerWidth) / 2
  return [Math.min(issuer, width - issuerWidth), date]
}

/** The longer of the two ends two characters from the right; the date begins two characters behind the issuer (7.3.5.2). */
const unsealedLefts = ({ issuerWidth, dateWidth, width }: Widths): readonly [number, number] => {
  const indent = unsealedIndent * characterPitch
  return dateWidth > issuerWidth
    ? [width - dateWidth - 2 * indent, width - dateWidth - indent]
    : [width - issuerWidth - indent, width - issuerWidth]
}

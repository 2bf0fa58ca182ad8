import type { LetterheadNode } from '@jibao/document'
import { distances, halfLeading, linePitch, millimetresToPoints, styles } from '@jibao/typography'
import { columnsTable } from '../columns-table.ts'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { leading, lines, sliver } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { characters, twips } from '../twips.ts'
import { isLetter, renderLetter } from './letter.ts'
import { headLines, markParagraph } from './letterhead-lines.ts'
import { signersLines } from './signers.ts'

const markLook = styles.letterheadMark

/** 发文字号 in the middle; with 签发人 at the left, on the last line of their names (7.2.5, 7.2.6). */
const numberLine = (
  { documentNumber, signers }: LetterheadNode,
  { furniture, layout }: Place,
): string => {
  const number = documentNumber === undefined ? '' : renderText(documentNumber)
  if (signers === undefined) return number === '' ? '' : styledParagraph('DocumentNumber', number)
  const half = Math.floor(layout.textWidth / 2)
  const left = styledParagraph('DocumentNumber', number, {
    alignment: 'left',
    indent: { left: characters(distances.signerIndent) },
  })
  const names = signersLines(signers, { width: half, label: furniture.signers })
    .map(({ runs, properties }) => styledParagraph('Signers', runs, properties))
    .join('')
  return columnsTable(
    [half, layout.textWidth - half],
    [
      [
        { width: half, content: left, verticalAlign: 'bottom' },
        { width: half, content: names },
      ],
    ],
  )
}

/** Points from the edge that Word fills from to the mark: the same whatever stands above it. */
const markDrop = millimetresToPoints(distances.markDrop + halfLeading) - leading(markLook)

/** The red rule 4 mm below the characters of the line above it (7.2.7). */
const ruleBelow = (leadingAbove: number): string =>
  styledParagraph('LetterheadRule', '', {
    spacing: {
      before: twips(millimetresToPoints(distances.headRule) - leadingAbove - sliver.lineHeight),
      after: lines(distances.titleLines),
    },
  })

export const renderLetterhead = (node: LetterheadNode, place: Place): string => {
  if (isLetter(node)) return renderLetter(node, place)
  const above = headLines(node)
  const number = numberLine(node, place)
  return [
    ...above,
    markParagraph(node.mark, place.layout, {
      spacing: {
        before: twips(markDrop - above.length * linePitch),
        ...(number === ''
          ? {}
          : { after: twips(distances.numberLines * linePitch - leading(markLook)) }),
      },
    }),
    number,
    ruleBelow(leading(number === '' ? markLook : styles.documentNumber)),
  ].join('')
}

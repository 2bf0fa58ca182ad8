import { type ColophonNode, printDate } from '@jibao/document'
import { copyToLabel, copyToText, styles, textWidth } from '@jibao/typography'
import { type FileChild, type Paragraph, Table, TableCell, TableRow } from 'docx'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'

/** One character (一字) of the 版记, in twips. */
const character = twips(styles.colophon.size)

/** 0.35 mm and 0.25 mm, as near as Word's choice of widths goes; in eighths of a point. */
const thick = { style: 'single', size: 8, color: '000000' } as const
const thin = { style: 'single', size: 6, color: '000000' } as const
const none = { style: 'none', size: 0, color: 'auto' } as const

const borders = {
  top: thick,
  bottom: thick,
  left: none,
  right: none,
  insideHorizontal: thin,
  insideVertical: none,
} as const

const cellOf = (width: number, paragraph: Paragraph, columnSpan = 1): TableCell =>
  new TableCell({ width: { size: width, type: 'dxa' }, columnSpan, children: [paragraph] })

const rowOf = (...children: readonly TableCell[]): TableRow =>
  new TableRow({ cantSplit: true, children })

/**
 * A table of two columns that floats at the foot of the type area: rules as wide as it, text one
 * character in from both ends, turns aligned behind 抄送： (GB/T 9704-2012 7.4).
 */
export const renderColophon = (
  { copyTo, printedBy, printedOn }: ColophonNode,
  { layout }: Place,
): readonly FileChild[] => {
  const width = layout.textWidth
  const half = width / 2
  const copies = styledParagraph('Colophon', renderText(`${copyToLabel}${copyToText(copyTo)}`), {
    indent: {
      left: (1 + textWidth(copyToLabel)) * character,
      right: character,
      hanging: textWidth(copyToLabel) * character,
    },
  })
  const printer = styledParagraph('Colophon', renderText(printedBy), {
    indent: { left: character },
  })
  const printed = styledParagraph('Colophon', renderText(`${printDate(printedOn)}印发`), {
    alignment: 'right',
    indent: { right: character },
  })
  return [
    new Table({
      layout: 'fixed',
      width: { size: width, type: 'dxa' },
      columnWidths: [half, half],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      borders,
      float: {
        horizontalAnchor: 'margin',
        relativeHorizontalPosition: 'left',
        verticalAnchor: 'margin',
        relativeVerticalPosition: 'bottom',
      },
      rows: [
        ...(copyTo.length === 0 ? [] : [rowOf(cellOf(width, copies, 2))]),
        rowOf(cellOf(half, printer), cellOf(half, printed)),
      ],
    }),
    // What floats hangs on the paragraph after it.
    styledParagraph('Spacer', []),
  ]
}

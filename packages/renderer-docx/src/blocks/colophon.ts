import type { ColophonNode } from '@jibao/document'
import {
  copyToText,
  halfLeading,
  millimetresToTwips,
  printedText,
  ruleWidths,
  styles,
  textWidth,
} from '@jibao/typography'
import { type ColumnsCell, columnsTable, noBorders } from '../columns-table.ts'
import { pageLayouts } from '../page-layout.ts'
import type { Outline, Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { lines, ruleSize } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { characters } from '../twips.ts'
import { tableCell } from '../wordml/table-cell.ts'
import { tableRow } from '../wordml/table-row.ts'

const { size } = styles.colophon

/** 0.35 mm and 0.25 mm (GB/T 9704-2012 7.4.1), as near as eighths of a point come. */
const rule = (millimetres: number) =>
  ({ style: 'single', size: ruleSize(millimetres), color: '000000' }) as const

const borders = {
  ...noBorders,
  top: rule(ruleWidths.colophonOuter),
  insideHorizontal: rule(ruleWidths.colophonInner),
}

/**
 * Lifts the last rule from the foot of what Word fills to the foot of the type area: a row as high as
 * the leading, the rule above it.
 */
const foot = (width: number, isLetter: boolean): string =>
  tableRow(
    { height: millimetresToTwips(halfLeading) },
    tableCell(
      {
        width,
        columnSpan: 2,
        ...(isLetter ? {} : { borders: { top: rule(ruleWidths.colophonOuter) } }),
      },
      styledParagraph('Sliver', ''),
    ),
  )

const copies = (copyTo: readonly string[], label: string): string =>
  styledParagraph('Colophon', renderText(`${label}${copyToText(copyTo)}`), {
    indent: {
      left: characters(1 + textWidth(label), size),
      right: characters(1, size),
      hanging: characters(textWidth(label), size),
    },
  })

const printer = (printedBy: string): string =>
  styledParagraph('Colophon', renderText(printedBy), { indent: { left: characters(1, size) } })

const printed = (text: string): string =>
  styledParagraph('Colophon', renderText(text), {
    alignment: 'right',
    indent: { right: characters(1, size) },
  })

/** Twips that a 版记 takes, and a line that parts it from the text above. */
export const colophonHeight = (
  { copyTo }: ColophonNode,
  { isLetter, furniture }: Outline,
): number => {
  const room = pageLayouts.portrait.textWidth / 20 / size - 2 - textWidth(furniture.copyTo)
  const turns = copyTo.length === 0 ? 0 : Math.ceil(textWidth(copyToText(copyTo)) / room)
  return lines(1 + turns + (isLetter ? 0 : 1))
}

/**
 * A table of two columns that floats at the foot of the type area: rules as wide as it, text one
 * character in from both ends, turns aligned behind 抄送： (GB/T 9704-2012 7.4). That of a letter has
 * neither rules nor a line for the printer (10.1).
 */
export const renderColophon = (
  node: ColophonNode,
  { furniture, layout, isLetter, previous }: Place,
): string => {
  const { copyTo, printedBy } = node
  const width = layout.textWidth
  const half = Math.floor(width / 2)
  const rows: readonly (readonly ColumnsCell[])[] = [
    ...(copyTo.length === 0
      ? []
      : [[{ width, content: copies(copyTo, furniture.copyTo), columnSpan: 2 }]]),
    ...(isLetter
      ? []
      : [
          [
            { width: half, content: printer(printedBy) },
            { width: width - half, content: printed(printedText(node, furniture)) },
          ],
        ]),
  ]
  if (rows.length === 0) return ''
  return [
    // A page of its own begins with a paragraph: what floats begins none.
    previous === undefined ? styledParagraph('Sliver', '') : '',
    columnsTable([half, width - half], rows, {
      // In the sheet's own measure: LibreOffice does not let a table float that is as wide as the text.
      float: { left: layout.left, at: 'bottom' },
      borders: isLetter ? noBorders : borders,
      foot: foot(width, isLetter),
    }),
    // What floats hangs on the paragraph after it.
    styledParagraph('Sliver', ''),
  ].join('')
}

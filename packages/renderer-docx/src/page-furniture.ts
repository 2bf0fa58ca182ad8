import type { SectionNode } from '@jibao/document'
import { distances, styles } from '@jibao/typography'
import { noBorders, noMargins } from './columns-table.ts'
import { pageNumberField } from './fields.ts'
import { pageLayouts, pageNumberRise } from './page-layout.ts'
import { styledParagraph } from './styled-paragraph.ts'
import { characters, twips } from './twips.ts'
import { paragraphProperties } from './wordml/paragraph-properties.ts'
import { run, textContent } from './wordml/run.ts'
import { runProperties } from './wordml/run-properties.ts'
import type { PageKind } from './wordml/section-properties.ts'
import { table } from './wordml/table.ts'
import { tableCell } from './wordml/table-cell.ts'
import { tableRow } from './wordml/table-row.ts'

type Side = 'left' | 'right'

/** What stands at the heads and the feet of pages. */
export type PageFurniture = Readonly<
  Record<'header' | 'footer', Readonly<Partial<Record<PageKind, string>>>>
>

/** — 1 —, one character in from its side (GB/T 9704-2012 7.5). */
const pageNumber = (side: Side): string => {
  const indent = characters(distances.pageNumberIndent, styles.pageNumber.size)
  const properties = runProperties({})
  return [
    '<w:p>',
    paragraphProperties('Footer', { alignment: side, indent: { [side]: indent } }),
    run(textContent('— '), properties),
    pageNumberField(properties),
    run(textContent(' —'), properties),
    '</w:p>',
  ].join('')
}

/** Across the line of a turned page number, twips. */
const turnedWidth = twips(styles.pageNumber.lineHeight)

const empty = styledParagraph('Sliver', '')

/**
 * The page number of a landscape page where it is on the others when the sheet is turned upright:
 * at the left edge, read downwards (GB/T 9704-2012 7.5).
 */
const turned = (side: Side): string =>
  table(
    {
      columnWidths: [turnedWidth],
      margins: noMargins,
      borders: noBorders,
      float: { left: twips(pageNumberRise) - turnedWidth / 2, at: 'top' },
    },
    tableRow(
      { height: pageLayouts.landscape.textHeight },
      tableCell({ width: turnedWidth, textDirection: 'tbRl' }, pageNumber(side)),
    ),
  ) + empty

const emptyPages = { default: empty, even: empty } as const

/** Odd pages have the number at the right, even pages at the left (GB/T 9704-2012 7.5). */
const numbered: Readonly<Record<SectionNode['orientation'], PageFurniture>> = {
  portrait: {
    header: emptyPages,
    footer: { default: pageNumber('right'), even: pageNumber('left') },
  },
  landscape: {
    header: { default: turned('right'), even: turned('left') },
    footer: emptyPages,
  },
}

const unnumbered: PageFurniture = { header: emptyPages, footer: emptyPages }

/** Heads and feet of the pages of a section; said for each, as sections inherit them otherwise. */
export const pageFurniture = (
  orientation: SectionNode['orientation'],
  isNumbered: boolean,
): PageFurniture => (isNumbered ? numbered[orientation] : unnumbered)

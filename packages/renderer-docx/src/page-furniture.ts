import type { SectionNode } from '@jibao/document'
import { distances, styles } from '@jibao/typography'
import {
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { noBorders } from './columns-table.ts'
import { pageLayouts, pageNumberRise } from './page-layout.ts'
import { chineseText } from './render-inlines.ts'
import { styledParagraph } from './styled-paragraph.ts'
import { characters, twips } from './twips.ts'

type Side = 'left' | 'right'
type Furniture = Required<Pick<ISectionOptions, 'headers' | 'footers'>>

/** — 1 —, one character in from its side (GB/T 9704-2012 7.5). */
const pageNumber = (side: Side): Paragraph =>
  new Paragraph({
    style: 'Footer',
    alignment: side,
    indent: { [side]: characters(distances.pageNumberIndent, styles.pageNumber.size) },
    children: [new TextRun({ ...chineseText, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })

const upright = (side: Side): Footer => new Footer({ children: [pageNumber(side)] })

/** Across the line of a turned page number, twips. */
const turnedWidth = twips(styles.pageNumber.lineHeight)

/**
 * The page number of a landscape page where it is on the others when the sheet is turned upright:
 * at the left edge, read downwards (GB/T 9704-2012 7.5).
 */
const turned = (side: Side): Header =>
  new Header({
    children: [
      new Table({
        layout: 'fixed',
        width: { size: turnedWidth, type: 'dxa' },
        columnWidths: [turnedWidth],
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        borders: noBorders,
        float: {
          horizontalAnchor: 'page',
          absoluteHorizontalPosition: twips(pageNumberRise) - turnedWidth / 2,
          verticalAnchor: 'margin',
          relativeVerticalPosition: 'top',
        },
        rows: [
          new TableRow({
            height: { value: pageLayouts.landscape.textHeight, rule: 'exact' },
            children: [
              new TableCell({
                width: { size: turnedWidth, type: 'dxa' },
                textDirection: 'tbRl',
                children: [pageNumber(side)],
              }),
            ],
          }),
        ],
      }),
      styledParagraph('Sliver', []),
    ],
  })

const empty = (): Footer => new Footer({ children: [styledParagraph('Sliver', [])] })
const emptyHead = (): Header => new Header({ children: [styledParagraph('Sliver', [])] })

/** Odd pages have the number at the right, even pages at the left (GB/T 9704-2012 7.5). */
const numbered: Readonly<Record<SectionNode['orientation'], () => Furniture>> = {
  portrait: () => ({
    headers: { default: emptyHead(), even: emptyHead() },
    footers: { default: upright('right'), even: upright('left') },
  }),
  landscape: () => ({
    headers: { default: turned('right'), even: turned('left') },
    footers: { default: empty(), even: empty() },
  }),
}

/** Heads and feet of the pages of a section; said for each, as sections inherit them otherwise. */
export const pageFurniture = (
  orientation: SectionNode['orientation'],
  isNumbered: boolean,
): Furniture =>
  isNumbered
    ? numbered[orientation]()
    : {
        headers: { default: emptyHead(), even: emptyHead() },
        footers: { default: empty(), even: empty() },
      }

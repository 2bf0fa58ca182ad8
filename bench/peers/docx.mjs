import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnWidths, families, isFigure, page, pitches, sizes, titleOf } from './look.mjs'

export const extension = 'docx'

export const init = () => {}

export const render = (blocks) => Packer.toBuffer(documentOf(blocks, blocks.map(elementOf)))

/** Twentieths of a point. */
const twips = (points) => Math.round(points * 20)

const font = (name) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name })

const spacing = (pitch) => ({ line: twips(pitch), lineRule: LineRuleType.EXACT })

const indent = { firstLine: twips(2 * sizes.body) }

const styled = (name, size, pitch, more = {}) => ({
  run: { font: font(name), size: 2 * size, color: '000000' },
  paragraph: { spacing: { ...spacing(pitch), ...more.spacing }, ...more.paragraph },
})

/** Half points for sizes; what is in a style need not be repeated in each paragraph. */
const styles = {
  default: {
    document: styled(families.body, sizes.body, pitches.body),
    title: styled(families.title, sizes.title, pitches.title, {
      paragraph: { alignment: AlignmentType.CENTER },
      spacing: { after: twips(pitches.body) },
    }),
    heading1: styled(families.heading, sizes.body, pitches.body, { paragraph: { indent } }),
    heading2: styled(families.subheading, sizes.body, pitches.body, { paragraph: { indent } }),
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      ...styled(families.body, sizes.body, pitches.body, {
        paragraph: { alignment: AlignmentType.BOTH, indent },
      }),
    },
    {
      id: 'TableText',
      name: 'Table Text',
      ...styled(families.table, sizes.table, pitches.table),
    },
  ],
}

export const documentOf = (blocks, children) =>
  new Document({
    title: titleOf(blocks),
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: [
      {
        properties: { page: { size: pageSize, margin } },
        footers: {
          default: pageNumber(AlignmentType.RIGHT),
          even: pageNumber(AlignmentType.LEFT),
        },
        children,
      },
    ],
  })

const pageSize = { width: twips(page.width), height: twips(page.height) }

const margin = {
  top: twips(page.top),
  right: twips(page.right),
  bottom: twips(page.bottom),
  left: twips(page.left),
  footer: twips(60),
}

const pageNumber = (alignment) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [
          new TextRun({
            font: font(families.table),
            size: 2 * sizes.pageNumber,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

const looks = {
  title: { heading: HeadingLevel.TITLE },
  heading: { heading: HeadingLevel.HEADING_1 },
  subheading: { heading: HeadingLevel.HEADING_2 },
  paragraph: { style: 'BodyText' },
}

export const elementOf = (block) =>
  block.kind === 'table'
    ? tableOf(block)
    : new Paragraph({ ...looks[block.kind], children: [new TextRun(block.text)] })

const tableCell = (text, column, alignment, spans = {}) =>
  new TableCell({
    width: { size: twips(columnWidths[column]), type: WidthType.DXA },
    ...spans,
    children: [new Paragraph({ style: 'TableText', alignment, children: [new TextRun(text)] })],
  })

const tableOf = ({ spanning, columns, rows }) => {
  const figures = columns.slice(2, -1)
  const last = columns.length - 1
  const head = (text, column, spans) => tableCell(text, column, AlignmentType.CENTER, spans)
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columnWidths.map(twips),
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          head(columns[0], 0, { rowSpan: 2 }),
          head(columns[1], 1, { rowSpan: 2 }),
          head(spanning, 2, { columnSpan: figures.length }),
          head(columns[last], last, { rowSpan: 2 }),
        ],
      }),
      new TableRow({
        tableHeader: true,
        children: figures.map((name, index) => head(name, index + 2)),
      }),
      ...rows.map(
        (texts) =>
          new TableRow({
            cantSplit: true,
            children: texts.map((text, column) =>
              tableCell(text, column, isFigure(column) ? AlignmentType.CENTER : AlignmentType.LEFT),
            ),
          }),
      ),
    ],
  })
}

import pdfmake from 'pdfmake'
import {
  columnWidths,
  filesOf,
  isFigure,
  issued,
  padding,
  page,
  pitches,
  sizes,
  titleOf,
} from './look.mjs'

export const extension = 'pdf'

export const init = ({ faces }) => {
  const fonts = Object.entries(filesOf(faces))
  pdfmake.setFonts(Object.fromEntries(fonts.map(([name, file]) => [name, { normal: file }])))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
}

export const render = (blocks) => pdfmake.createPdf(definitionOf(blocks)).getBuffer()

const definitionOf = (blocks) => ({
  pageSize: 'A4',
  pageMargins: [page.left, page.top, page.right, page.bottom],
  info: { title: titleOf(blocks), creationDate: issued },
  styles,
  defaultStyle: styles.paragraph,
  content: blocks.map((block) =>
    block.kind === 'table' ? tableOf(block) : { text: block.text, style: block.kind },
  ),
  footer: (number) => ({
    text: `— ${number} —`,
    style: 'pageNumber',
    alignment: number % 2 === 1 ? 'right' : 'left',
    margin: [page.left + sizes.pageNumber, 30, page.right + sizes.pageNumber, 0],
  }),
})

/** The faces are one em high, by which pdfmake multiplies `lineHeight`. */
const styleOf = (font, size, pitch) => ({ font, fontSize: size, lineHeight: pitch / size })

const indented = { leadingIndent: 2 * sizes.body }

const styles = {
  title: {
    ...styleOf('title', sizes.title, pitches.title),
    alignment: 'center',
    margin: [0, 0, 0, pitches.body],
  },
  heading: { ...styleOf('heading', sizes.body, pitches.body), ...indented },
  subheading: { ...styleOf('subheading', sizes.body, pitches.body), ...indented },
  paragraph: {
    ...styleOf('body', sizes.body, pitches.body),
    ...indented,
    alignment: 'justify',
  },
  cell: { ...styleOf('table', sizes.table, pitches.table), leadingIndent: 0, alignment: 'left' },
  pageNumber: { ...styleOf('table', sizes.pageNumber, 20), leadingIndent: 0 },
}

/** Of the width that pdfmake asks for its padding is no part, and neither are the rules. */
const ruledLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding,
  paddingBottom: () => padding,
}

const tableOf = ({ spanning, columns, rows }) => {
  const head = (text, spans = {}) => ({ text, alignment: 'center', ...spans })
  const figures = columns.slice(2, -1)
  return {
    style: 'cell',
    layout: ruledLayout,
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths: columnWidths.map((width) => width - 2 * padding - 0.5),
      body: [
        [
          head(columns[0], { rowSpan: 2 }),
          head(columns[1], { rowSpan: 2 }),
          head(spanning, { colSpan: figures.length }),
          ...figures.slice(1).map(() => ({})),
          head(columns.at(-1), { rowSpan: 2 }),
        ],
        [{}, {}, ...figures.map((name) => head(name)), {}],
        ...rows.map((row) =>
          row.map((text, column) => (isFigure(column) ? { text, alignment: 'center' } : { text })),
        ),
      ],
    },
  }
}

import { Document, Font, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import { createElement } from 'react'
import { columnWidths, filesOf, isFigure, padding, page, pitches, sizes, titleOf } from './look.mjs'

export const extension = 'pdf'

export const init = ({ faces }) => {
  for (const [family, src] of Object.entries(filesOf(faces))) Font.register({ family, src })
  Font.registerHyphenationCallback(chineseParts)
}

/**
 * Chinese has no spaces to break lines at: react-pdf breaks where the callback parts a word. Closing marks
 * stay with what stands before, opening marks with what follows, and digits together.
 */
const chineseParts = (word) => {
  const parts = word.match(/[（《“‘【]*(?:[0-9A-Za-z.%]+|.)[，。、；：？！）》”’】]*/gsu) ?? [word]
  // An empty part after each keeps react-pdf from setting a hyphen there.
  return parts.flatMap((part) => [part, '']).slice(0, -1)
}

export const render = (blocks) => renderToBuffer(documentOf(blocks))

const documentOf = (blocks) =>
  createElement(
    Document,
    { title: titleOf(blocks), language: 'zh-CN' },
    createElement(Page, { size: 'A4', style: styles.page }, ...blocks.map(element), pageNumber()),
  )

const lines = (fontFamily, fontSize, pitch) => ({
  fontFamily,
  fontSize,
  lineHeight: pitch / fontSize,
})

const indented = { textIndent: 2 * sizes.body }

const styles = {
  page: {
    paddingTop: page.top,
    paddingRight: page.right,
    paddingBottom: page.bottom,
    paddingLeft: page.left,
  },
  title: {
    ...lines('title', sizes.title, pitches.title),
    textAlign: 'center',
    marginBottom: pitches.body,
  },
  heading: { ...lines('heading', sizes.body, pitches.body), ...indented },
  subheading: { ...lines('subheading', sizes.body, pitches.body), ...indented },
  paragraph: { ...lines('body', sizes.body, pitches.body), ...indented, textAlign: 'justify' },
  pageNumber: {
    // With a line height of its own, text at the foot of the page gets a place beyond all numbers.
    fontFamily: 'table',
    fontSize: sizes.pageNumber,
    position: 'absolute',
    bottom: 60,
    left: page.left + sizes.pageNumber,
    right: page.right + sizes.pageNumber,
    textAlign: 'right',
  },
  row: { flexDirection: 'row' },
  cell: { border: '0.5pt solid black', padding },
  cellText: lines('table', sizes.table, pitches.table),
}

const element = (block) =>
  block.kind === 'table'
    ? tableOf(block)
    : createElement(Text, { style: styles[block.kind] }, block.text)

const pageNumber = () =>
  createElement(Text, {
    fixed: true,
    style: styles.pageNumber,
    render: ({ pageNumber: number }) => `— ${number} —`,
  })

const cell = (text, width, textAlign) =>
  createElement(
    View,
    { style: { ...styles.cell, width } },
    createElement(Text, { style: { ...styles.cellText, textAlign } }, text),
  )

const row = (cells, fixed = false) =>
  createElement(View, { style: styles.row, wrap: false, fixed }, ...cells)

/** It has no cells that span rows: the header is one row of names below the name that spans them. */
const tableOf = ({ spanning, columns, rows }) => {
  const sum = (widths) => widths.reduce((total, width) => total + width, 0)
  const header = [
    row(
      [
        cell('', sum(columnWidths.slice(0, 2)), 'center'),
        cell(spanning, sum(columnWidths.slice(2, -1)), 'center'),
        cell('', columnWidths.at(-1), 'center'),
      ],
      true,
    ),
    row(
      columns.map((name, column) => cell(name, columnWidths[column], 'center')),
      true,
    ),
  ]
  const body = rows.map((texts) =>
    row(
      texts.map((text, column) =>
        cell(text, columnWidths[column], isFigure(column) ? 'center' : 'left'),
      ),
    ),
  )
  // What is fixed in a view comes again on each page of that view.
  return createElement(View, {}, ...header, ...body)
}

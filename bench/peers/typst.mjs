import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import {
  columnWidths,
  families,
  filesOf,
  issued,
  padding,
  page,
  pitches,
  sizes,
  titleOf,
} from './look.mjs'

export const extension = 'pdf'

let compiler

export const init = ({ faces, scratch }) => {
  compiler = NodeCompiler.create({
    workspace: scratch,
    fontArgs: [{ fontPaths: Object.values(filesOf(faces)) }],
  })
}

/** Tagged, which is what Typst does unasked, as our own files are. */
export const render = (blocks) => {
  const bytes = compiler.pdf(
    { mainFileContent: source(blocks) },
    { creationTimestamp: issued.getTime() / 1000 },
  )
  // What stands in the cache for more than ten documents goes, lest a long run fill the memory.
  compiler.evictCache(10)
  return bytes
}

const string = JSON.stringify

const source = (blocks) => `${preamble(titleOf(blocks))}\n${blocks.map(blockSource).join('\n')}\n`

const leading = pitches.body - sizes.body

const preamble = (title) => `
#set document(title: ${string(title)}, date: auto)
#set page(
  width: ${page.width}pt,
  height: ${page.height}pt,
  margin: (left: ${page.left}pt, right: ${page.right}pt, top: ${page.top}pt, bottom: ${page.bottom}pt),
  footer: context {
    let number = counter(page).get().first()
    set text(font: ${string(families.table)}, size: ${sizes.pageNumber}pt)
    align(if calc.odd(number) { right } else { left }, pad(x: ${sizes.pageNumber}pt)[— #number —])
  },
)
#set text(
  font: ${string(families.body)}, size: ${sizes.body}pt, lang: "zh", region: "cn",
  top-edge: 0.8em, bottom-edge: -0.2em,
)
#set par(
  justify: true, leading: ${leading}pt, spacing: ${leading}pt,
  first-line-indent: (amount: 2em, all: true),
)
#show heading: it => par(it.body)
#show heading: set text(size: ${sizes.body}pt, weight: "regular")
#show heading.where(level: 1): set text(font: ${string(families.heading)})
#show heading.where(level: 2): set text(font: ${string(families.subheading)})`

const blockSource = (block) => {
  switch (block.kind) {
    case 'title':
      return `#align(center, text(font: ${string(families.title)}, size: ${sizes.title}pt, ${string(block.text)}))\n#v(${pitches.body}pt)`
    case 'heading':
      return `#heading(level: 1, ${string(block.text)})`
    case 'subheading':
      return `#heading(level: 2, ${string(block.text)})`
    case 'paragraph':
      return `#par(${string(block.text)})`
    case 'table':
      return tableSource(block)
  }
}

const tableSource = ({ spanning, columns, rows }) => {
  const [ordinal, label, ...rest] = columns
  const department = rest.at(-1)
  const figures = rest.slice(0, -1)
  return `#block[
#set text(font: ${string(families.table)}, size: ${sizes.table}pt)
#set par(leading: ${pitches.table - sizes.table}pt, justify: false, first-line-indent: 0pt)
#table(
  columns: (${columnWidths.map((width) => `${width}pt`).join(', ')}),
  inset: ${padding}pt,
  stroke: 0.5pt,
  align: (x, y) => if y < 2 or (x >= 2 and x <= 7) { center } else { left },
  table.header(
    table.cell(rowspan: 2, ${string(ordinal)}), table.cell(rowspan: 2, ${string(label)}),
    table.cell(colspan: ${figures.length}, ${string(spanning)}), table.cell(rowspan: 2, ${string(department)}),
    ${figures.map(string).join(', ')},
  ),
  ${rows.map((row) => row.map(string).join(', ')).join(',\n  ')},
)]`
}

import {
  type Block,
  type ChartNode,
  type Inline,
  type NodeKind,
  plainText,
  type Report,
  type TableNode,
  tableGrid,
  textPieces,
  type ValueNode,
} from '@jibao/document'

/** A piece of text that every format shows, with the values in it. */
export interface Piece {
  readonly kind: NodeKind | 'title'
  readonly words: readonly (string | ValueNode)[]
  readonly table?: string
  readonly row?: string
  readonly column?: string
  readonly isSpoken?: true
}

/** All that a report says, in the order in which every format says it: the title below a leading letterhead. */
export const tracePieces = ({ children, metadata }: Report): readonly Piece[] => {
  const [first] = children
  const isLetter = first?.type === 'letterhead' && first.form === 'letter'
  const piecesOf = (block: Block): readonly Piece[] => piecesOfBlock(block, isLetter)
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  const head = body < 0 ? children.length : body
  return [
    ...children.slice(0, head).flatMap(piecesOf),
    { kind: 'title', words: [metadata.title] },
    ...children.slice(head).flatMap(piecesOf),
  ]
}

const piecesOfBlock = (block: Block, isLetter: boolean): readonly Piece[] => {
  switch (block.type) {
    case 'section':
      return block.children.flatMap((child) => piecesOfBlock(child, isLetter))
    case 'annex':
      return [
        { kind: block.type, words: [block.title] },
        ...block.children.flatMap((child) =>
          child.type === 'table'
            ? piecesOfTable(child, block.title)
            : piecesOfBlock(child, isLetter),
        ),
      ]
    case 'list':
      return block.children.map(({ children }) => ({ kind: block.type, words: wordsOf(children) }))
    case 'heading':
    case 'paragraph':
    case 'remark':
      return [{ kind: block.type, words: wordsOf(block.children) }]
    case 'table':
      return piecesOfTable(block)
    case 'chart':
      return piecesOfChart(block)
    case 'colophon':
      // Of a letter it is 抄送 alone (GB/T 9704-2012 10.1); what a format adds to that does no harm.
      return (isLetter ? block.copyTo : textPieces(block)).map((text) => textPiece(block, text))
    default:
      return textPieces(block).map((text) => textPiece(block, text))
  }
}

const textPiece = ({ type }: Block, text: string): Piece => ({ kind: type, words: [text] })

const wordsOf = (inlines: readonly Inline[]): Piece['words'] => {
  const words: (string | ValueNode)[] = []
  for (const word of inlines.flatMap(leavesOf)) {
    const last = words.at(-1)
    if (typeof word === 'string' && typeof last === 'string') words[words.length - 1] = last + word
    else words.push(word)
  }
  return words
}

const leavesOf = (inline: Inline): Piece['words'] => {
  if (inline.type === 'text') return [inline.value]
  if (inline.type === 'value') return [inline]
  return inline.type === 'sparkline' ? [] : wordsOf(inline.children)
}

/** @param title of the annex that it stands in, for a table without a caption of its own */
const piecesOfTable = (table: TableNode, title?: string): readonly Piece[] => {
  const { caption, note, columns } = table
  const name = caption ?? title
  const grid = tableGrid(table)
  const textAt = (row: number, column: number): string =>
    plainText(grid.at(row, column).cell.children)
  const labels = columns.flatMap(({ role }, column) => (role === 'label' ? [column] : []))
  const rowName = (row: number): string => distinct(labels.map((column) => textAt(row, column)))
  const columnName = (column: number): string =>
    distinct(Array.from({ length: grid.headerRowCount }, (_, row) => textAt(row, column)))
  const cells = grid.cells.map(({ cell, row, column, inHeader }): Piece => {
    const words = wordsOf(cell.children)
    if (inHeader || words.every((word) => typeof word === 'string')) return { kind: 'table', words }
    return {
      kind: 'table',
      words,
      ...(name === undefined ? {} : { table: name }),
      row: rowName(row),
      column: columnName(column),
    }
  })
  return [...textsOfTable(caption), ...cells, ...textsOfTable(note)]
}

const textsOfTable = (text: string | undefined): readonly Piece[] =>
  text === undefined ? [] : [{ kind: 'table', words: [text] }]

/** A merged cell heads several rows or columns, and is named once. */
const distinct = (names: readonly string[]): string =>
  [...new Set(names)].filter((name) => name !== '').join(' ')

const piecesOfChart = ({ title, alternative, data, reference }: ChartNode): readonly Piece[] => {
  const piece = (word: string | ValueNode, row?: string): Piece => ({
    kind: 'chart',
    words: [word],
    ...(typeof word === 'string' ? {} : { table: title, row: row ?? '' }),
  })
  return [
    { kind: 'chart', words: wordsOf(alternative), isSpoken: true },
    piece(title),
    ...data.flatMap(({ label, value, target }) => [
      piece(label),
      piece(value, label),
      ...(target === undefined ? [] : [piece(target, label)]),
    ]),
    ...(reference === undefined ? [] : [piece(reference)]),
  ]
}

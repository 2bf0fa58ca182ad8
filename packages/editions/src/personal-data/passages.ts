import {
  plainText,
  type Report,
  type TableNode,
  tableGrid,
  textPieces,
  walk,
} from '@jibao/document'
import { nameColumns } from './welfare-words.ts'

/** A text of a report that may speak of persons. */
export interface Passage {
  readonly text: string
  /** The nearest heading, caption or title. */
  readonly where: string
  /** Whether it stands below a heading such as 姓名. */
  readonly isNameColumn: boolean
}

const cellsOf = (table: TableNode, where: string): readonly Passage[] => {
  const { cells } = tableGrid(table)
  const named = cells.filter(
    ({ cell, inHeader }) => inHeader && nameColumns.test(plainText(cell.children)),
  )
  return cells.map(({ cell, column, inHeader }) => ({
    text: plainText(cell.children),
    where,
    isNameColumn:
      !inHeader &&
      named.some((head) => column >= head.column && column < head.column + head.colSpan),
  }))
}

/**
 * Every text that a report says of others, in reading order. Who issues, signs, attends and prints
 * does so in office and is not among them.
 */
export function* passages(report: Report): Generator<Passage> {
  let where = report.metadata.title
  const passage = (text: string): Passage => ({ text, where, isNameColumn: false })
  yield passage(report.metadata.title)
  for (const node of walk(report)) {
    switch (node.type) {
      case 'heading':
        where = plainText(node.children)
        yield passage(where)
        break
      case 'annex':
        where = node.title
        yield passage(where)
        break
      case 'paragraph':
      case 'listItem':
      case 'remark':
      case 'dateline':
      case 'attachments':
        yield* textPieces(node).map(passage)
        break
      case 'table':
        yield* [node.caption, node.note].filter((text) => text !== undefined).map(passage)
        yield* cellsOf(node, node.caption ?? where)
        break
      case 'chart':
        yield* [...textPieces(node), plainText(node.alternative)].map(passage)
        break
      default:
    }
  }
}

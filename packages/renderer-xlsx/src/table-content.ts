import {
  type ColumnRole,
  type Inline,
  type PlacedCell,
  printValue,
  type TableCell,
  type ValueNode,
} from '@jibao/document'
import { isNumberCell, type NumberCell, numberCell } from './number-cell.ts'
import { runsOf, textOf } from './runs.ts'

/** What one cell of a table says, and as what its sheet stores it. */
export type CellContent = {
  readonly placed: PlacedCell
  readonly text: string
} & (
  | { readonly kind: 'value'; readonly value: ValueNode }
  /** A sparkline says nothing and shows how a figure moved. */
  | { readonly kind: 'text' | 'ordinal' | 'sparkline'; readonly value: undefined }
)

export const contentOf = (placed: PlacedCell, role: ColumnRole | undefined): CellContent => {
  const text = textIn(placed.cell)
  if (role === 'ordinal' && ordinal.test(text))
    return { placed, text, kind: 'ordinal', value: undefined }
  const only = onlyChild(placed.cell)
  if (only?.type === 'value' && isNumberCell(only, text))
    return { placed, text, kind: 'value', value: only }
  const kind = only?.type === 'sparkline' ? 'sparkline' : 'text'
  return { placed, text, kind, value: undefined }
}

/** The number, when the cell is a number cell. */
export const numberIn = (content: CellContent): NumberCell | undefined => {
  const { kind, text } = content
  if (kind === 'ordinal') return { stored: text, format: '0', isPercent: false }
  return kind === 'value' ? numberCell(content.value, text) : undefined
}

/** What stands alone in a cell. */
export const onlyChild = ({ children }: TableCell): Inline | undefined =>
  children.length === 1 ? children[0] : undefined

/** Whether a cell holds one text or one value, as most do. */
export const isBare = (cell: TableCell): boolean => {
  const type = onlyChild(cell)?.type
  return type === 'text' || type === 'value'
}

/** Most cells are one text or one value. */
const textIn = (cell: TableCell): string => {
  const only = onlyChild(cell)
  if (only?.type === 'text') return only.value
  return only?.type === 'value' ? printValue(only) : textOf(runsOf(cell.children))
}

/** A running number counts as a number too: as text, it would sort 1, 10, 2. */
const ordinal = /^[1-9]\d{0,9}$/

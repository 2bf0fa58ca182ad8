import { formatOrigin, formatQuantity, type Origin, type Quantity } from '@jibao/core'
import {
  type ColumnRole,
  cell,
  type Operand,
  printValue,
  row,
  type TableCell,
  type TableNode,
  type ValueNode,
} from '@jibao/document'
import type { SheetWords } from './words.ts'
import { writtenFormula } from './written-formula.ts'

/** A figure, and every way in which the report prints it: with its unit and without. */
interface Figure {
  readonly value: ValueNode
  readonly printed: readonly string[]
}

interface Column {
  readonly role: ColumnRole
  readonly weight: number
  readonly cellOf: (figure: Figure, index: number, words: SheetWords) => TableCell
}

const columns = {
  ordinal: { role: 'ordinal', weight: 1, cellOf: (_, index) => cell(String(index + 1)) },
  indicator: { role: 'label', weight: 5, cellOf: ({ value }) => cell(nameOf(value)) },
  period: { role: 'text', weight: 2, cellOf: ({ value }) => cell(value.period ?? '') },
  number: { role: 'quantity', weight: 2, cellOf: ({ value }) => bareNumber(openQuantity(value)) },
  unit: { role: 'text', weight: 1.5, cellOf: ({ value }) => cell(openQuantity(value)?.unit ?? '') },
  printed: {
    role: 'text',
    weight: 2,
    // The value itself where there is no number, for its mark.
    cellOf: ({ value, printed }) =>
      openQuantity(value) === null ? cell(value) : cell(printed.join('、')),
  },
  formula: {
    role: 'text',
    weight: 3,
    cellOf: ({ value }, _, { count }) => {
      const { formula } = value
      const isShown = formula !== undefined && openQuantity(value) !== null
      return cell(isShown ? writtenFormula(formula, count) : '')
    },
  },
  operands: {
    role: 'text',
    weight: 6,
    cellOf: ({ value: { formula, mask } }) =>
      cell(mask === undefined ? (formula?.operands.map(writtenOperand).join('\n') ?? '') : ''),
  },
  file: { role: 'text', weight: 4, cellOf: ({ value }) => cell(openOrigin(value)?.file ?? '') },
  place: { role: 'text', weight: 2, cellOf: ({ value }) => cell(placeInFile(openOrigin(value))) },
} as const satisfies Record<keyof SheetWords['figureColumns'], Column>

/**
 * Every figure that a report prints, one row a figure, and where it comes from; `null` for a report
 * without figures. A masked figure shows its mask and nothing that could undo it.
 */
export const figuresTable = (values: readonly ValueNode[], words: SheetWords): TableNode | null => {
  const figures = figuresOf(values)
  if (figures.length === 0) return null
  const titles = Object.values(words.figureColumns)
  const all: readonly Column[] = Object.values(columns)
  return {
    type: 'table',
    caption: words.figuresSheet,
    columns: all.map(({ role, weight }) => ({ role, weight })),
    header: [row(...titles.map((title) => cell(title)))],
    rows: figures.map((figure, index) =>
      row(...all.map(({ cellOf }) => cellOf(figure, index, words))),
    ),
  }
}

const figuresOf = (values: readonly ValueNode[]): readonly Figure[] => {
  const figures = new Map<string, Figure>()
  for (const value of values) {
    const key = value.id ?? JSON.stringify(value)
    const text = printValue(value)
    const before = figures.get(key)?.printed ?? []
    figures.set(key, { value, printed: before.includes(text) ? before : [...before, text] })
  }
  return [...figures.values()]
}

const openQuantity = ({ quantity, mask }: ValueNode): Quantity | null =>
  mask === undefined ? quantity : null

const openOrigin = ({ origin, mask }: ValueNode): Origin | undefined =>
  mask === undefined ? origin : undefined

/** What the figure is, less its period, which has a column of its own. */
const nameOf = ({ label, indicator, id, period = '' }: ValueNode): string => {
  if (label === undefined) return indicator ?? id ?? ''
  return label.replace(period, '').replace(/\s+/gu, ' ').trim()
}

/** The number by itself: its sign and unit have columns of their own. */
const bareNumber = (quantity: Quantity | null): TableCell => {
  if (quantity === null) return cell()
  const { value, upper } = quantity
  const bare = { value, unit: '', ...(upper === undefined ? {} : { upper }) }
  return cell({ type: 'value', quantity: bare })
}

const writtenOperand = ({ label, quantity, origin }: Operand): string =>
  `${label} ${formatQuantity(quantity)}${origin === undefined ? '' : `（${formatOrigin(origin)}）`}`

/** `4:9` in a text file, `填报表!C7` in a workbook. */
const placeInFile = (origin: Origin | undefined): string => {
  if (origin === undefined) return ''
  const { line, column, sheet, cell: address } = origin
  if (address === undefined) return [line, column].filter((part) => part !== undefined).join(':')
  return `${sheet === undefined ? '' : `${sheet}!`}${address}`
}

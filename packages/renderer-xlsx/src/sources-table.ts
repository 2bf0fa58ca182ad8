import { formatOrigin, formatQuantity, type Origin, type Quantity } from '@jibao/core'
import {
  cell,
  type Operand,
  printValue,
  row,
  type TableNode,
  type TableRow,
  type ValueNode,
} from '@jibao/document'
import { writtenFormula } from './written-formula.ts'

const columns = [
  { title: '指标', role: 'label', weight: 5 },
  { title: '报告中写作', role: 'text', weight: 2 },
  { title: '数值', role: 'quantity', weight: 2 },
  { title: '单位', role: 'text', weight: 1.5 },
  { title: '算式', role: 'text', weight: 3 },
  { title: '算式中各数的出处', role: 'text', weight: 6 },
  { title: '文件', role: 'text', weight: 4 },
  { title: '位置（行:列或单元格）', role: 'text', weight: 2 },
] as const

/** Where each figure of a report comes from, one row a figure; `null` for a report without figures. */
export const sourcesTable = (values: readonly ValueNode[], caption: string): TableNode | null => {
  const figures = new Map(values.map((value) => [value.id ?? JSON.stringify(value), value]))
  if (figures.size === 0) return null
  return {
    type: 'table',
    caption,
    columns: columns.map(({ role, weight }) => ({ role, weight })),
    header: [row(...columns.map(({ title }) => cell(title)))],
    rows: [...figures.values()].map(sourceRow),
  }
}

const sourceRow = (value: ValueNode): TableRow =>
  row(
    cell(value.label ?? value.id ?? ''),
    cell(printValue(value)),
    value.quantity === null ? cell('') : cell(bareNumber(value.quantity)),
    cell(value.quantity?.unit ?? ''),
    cell(
      value.formula === undefined || value.quantity === null ? '' : writtenFormula(value.formula),
    ),
    cell(value.formula?.operands.map(writtenOperand).join('\n') ?? ''),
    cell(value.origin?.file ?? ''),
    cell(value.origin === undefined ? '' : placeInFile(value.origin)),
  )

/** The number by itself: its sign and unit have columns of their own. */
const bareNumber = ({ value, upper }: Quantity): ValueNode => ({
  type: 'value',
  quantity: { value, unit: '', ...(upper === undefined ? {} : { upper }) },
})

const writtenOperand = ({ label, quantity, origin }: Operand): string =>
  `${label} ${formatQuantity(quantity)}${origin === undefined ? '' : `（${formatOrigin(origin)}）`}`

/** `4:9` in a text file, `填报表!C7` in a workbook. */
const placeInFile = ({ line, column, sheet, cell: address }: Origin): string =>
  address === undefined
    ? [line, column].filter((part) => part !== undefined).join(':')
    : `${sheet === undefined ? '' : `${sheet}!`}${address}`

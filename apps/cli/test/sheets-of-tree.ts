import {
  plainText,
  type Report,
  type TableCell,
  type TableNode,
  type ValueNode,
  walk,
} from '@jibao/document'
import type { SheetRow } from './open-sheets.ts'

/** `750 元`; `"2～3" 个` where the number is none to count with. */
const figure = (number: number | string, unit: string): string =>
  `${JSON.stringify(number)} ${unit}`

/** Every figure that a tree prints, once, however often and in whatever form it prints it; sorted. */
export const figuresOf = (report: Report): readonly string[] => {
  const values = [...walk(report)].filter((node) => node.type === 'value')
  const figures = new Map(values.map((value) => [value.id ?? JSON.stringify(value), value]))
  return [...figures.values()]
    .flatMap(({ quantity }) => {
      if (quantity === null) return []
      const { value, upper, unit } = quantity
      return [figure(upper === undefined ? Number(value) : `${value}～${upper}`, unit)]
    })
    .toSorted()
}

/** The figures of the sheet 数据, by the titles of its columns; sorted. */
export const listedFigures = (rows: readonly SheetRow[]): readonly string[] => {
  const titles = rows.findIndex((row) => [...row.values()].includes('数值'))
  const columnOf = (title: string): string =>
    [...(rows[titles] ?? [])].find(([, text]) => text === title)?.[0] ?? ''
  const [number, unit] = [columnOf('数值'), columnOf('单位')]
  return rows
    .slice(titles + 1)
    .flatMap((row) => {
      const value = row.get(number)
      return value === undefined ? [] : [figure(value, String(row.get(unit) ?? ''))]
    })
    .toSorted()
}

export const tablesOf = (report: Report): readonly TableNode[] =>
  [...walk(report)].filter((node) => node.type === 'table')

/** The value that stands alone in a cell and is one number. */
const numberIn = ({ children }: TableCell): ValueNode | undefined => {
  const [value, ...others] = children
  return value?.type === 'value' && others.length === 0 && value.quantity?.upper === undefined
    ? value
    : undefined
}

/** What of a table a sheet lacks: its texts, and its numbers as numbers. */
export const lackingInSheet = (
  table: TableNode,
  rows: readonly SheetRow[],
): readonly (string | number)[] => {
  const left = new Map<string | number, number>()
  for (const cell of rows.flatMap((row) => [...row.values()])) {
    const key = typeof cell === 'number' ? rounded(cell) : cell.replace(/\s+/gu, '')
    left.set(key, (left.get(key) ?? 0) + 1)
  }
  const cells = [...table.header, ...table.rows].flatMap((row) => row.cells)
  return cells.flatMap(wantedOf).filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count < 1
  })
}

const wantedOf = (cell: TableCell): readonly (string | number)[] => {
  const quantity = numberIn(cell)?.quantity ?? null
  const text = plainText(cell.children).replace(/\s+/gu, '')
  if (text === '') return []
  if (quantity === null) return [isOrdinal(text) ? Number(text) : text]
  const number = Number(quantity.value)
  return [rounded(quantity.unit === '%' ? number / 100 : number)]
}

/** The running number of a row is a number too. */
const isOrdinal = (text: string): boolean => /^\d+$/.test(text)

const rounded = (number: number): number => Number(number.toFixed(8))

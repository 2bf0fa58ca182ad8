import type { DecimalText } from '@jibao/core'
import type { DraftCell, DraftTable, Span } from '@jibao/data-model'
import type { Reading } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'

/** One value of a row over years. */
export interface YearValue extends Span {
  readonly year: number
  readonly value: DecimalText
  /** `>`, `≥`, `<`, `≤`; empty when none is written. */
  readonly sign: string
  readonly unit: string
  readonly text: string
}

/** A row of a table whose columns are years, oldest first. */
export interface YearRow {
  /** What stands at its head. */
  readonly name: string
  readonly values: readonly YearValue[]
}

const yearCell = /^(?<year>(?:19|20)\d{2})(?:年度?)?(?:目标值?|计划|指标)?$/
const valueCell =
  /^(?<sign>[><≥≤]?)(?<value>(?:0|[1-9]\d{0,11})(?:\.\d{1,6})?)(?<unit>[^\d.,\s]{0,6})$/

/** Fewer years make no row. */
const FEWEST = 3

export const isTable = (block: Reading['draft']['blocks'][number]): block is DraftTable =>
  block.kind === 'table'

const wordsOf = ({ plain }: Reading, { start, end }: DraftCell): string =>
  plain.slice(start, end).replace(/\s/g, '')

/** The year that a cell names and nothing else: 2024年, 2024年目标. */
export const yearOfCell = (reading: Reading, cell: DraftCell): number | undefined => {
  const year = yearCell.exec(wordsOf(reading, cell))?.groups?.year
  return year === undefined ? undefined : Number(year)
}

/** What a cell says of a year, where that is a plain number. */
export const yearValueOf = (
  reading: Reading,
  cell: DraftCell,
  year: number,
): YearValue | undefined => {
  const text = wordsOf(reading, cell)
  const groups = valueCell.exec(text)?.groups
  if (groups === undefined) return undefined
  const { sign = '', value = '0', unit = '' } = groups
  return { year, sign, value, unit, text, start: cell.start, end: cell.end }
}

const rowsOf = ({ cells }: DraftTable): readonly (readonly DraftCell[])[] =>
  [...groupedBy(cells, ({ row }) => row)].toSorted(([a], [b]) => a - b).map(([, row]) => row)

function* rowsOfTable(reading: Reading, table: DraftTable): Iterable<YearRow> {
  let years = new Map<number, number>()
  for (const row of rowsOf(table)) {
    const heads = row.flatMap((cell) => {
      const year = yearOfCell(reading, cell)
      return year === undefined ? [] : [[cell.column, year] as const]
    })
    if (heads.length >= FEWEST) {
      const isRising = heads.every(
        ([, year], index) => index === 0 || year > (heads[index - 1]?.[1] ?? 0),
      )
      years = new Map(isRising ? heads : [])
      continue
    }
    const first = Math.min(...years.keys())
    const values = row.flatMap((cell) => {
      const year = years.get(cell.column)
      return year === undefined ? [] : (yearValueOf(reading, cell, year) ?? [])
    })
    const name = row
      .filter(({ column }) => column < first)
      .map((cell) => wordsOf(reading, cell))
      .findLast((words) => /[\u4e00-\u9fffA-Za-z]{2}/.test(words))
    if (values.length >= FEWEST) yield { name: name ?? '', values }
  }
}

/** Every row of every table with years over its columns; cells without a plain number are left out. */
export const yearRows = remembered((reading: Reading): readonly YearRow[] =>
  reading.draft.blocks.filter(isTable).flatMap((table) => [...rowsOfTable(reading, table)]),
)

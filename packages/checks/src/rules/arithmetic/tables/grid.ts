import type { DraftTable } from '@jibao/data-model'
import type { Figure, Passage, Reading } from '../../../prose/reading.ts'
import { remembered } from '../../shared/remembered.ts'

/** One place of a table's grid; a cell that spans several is seen at each of them. */
export interface GridCell {
  /** Made plain, without the spaces in it. */
  readonly text: string
  /** How far its text is set in, in characters. */
  readonly indent: number
  /** When the cell holds one number and nothing but its unit, and begins here. */
  readonly figure?: Figure
}

/** A table as rows of columns; `undefined` where nothing stands. */
export interface Grid {
  readonly reading: Reading
  readonly rows: readonly (readonly (GridCell | undefined)[])[]
  readonly width: number
  /** Rows before the first that holds a number. */
  readonly heads: number
  /** What stands right before the table: `单位：万元`. */
  readonly caption: string
}

/** Columns beyond this are not looked at; no table that people read is as wide. */
const widest = 200

/** A number, alone or with a unit of a few characters. */
const isNumber = (text: string): boolean =>
  text.length <= 24 && /^[≥≤><约近超]?[-−+]?\d[\d.,]*[余多]?[^\d。，；]{0,8}$/.test(text)

const isOrdinal = (head: string): boolean => /^(序号|编号|行次|代码|排名|名次|位次)$/.test(head)

const cellOf = (reading: Reading, passage: Passage): GridCell => {
  const raw = reading.plain.slice(passage.start, passage.end)
  const text = raw.replaceAll(/\s/g, '')
  const figures = passage.sentences.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => clause.figures),
  )
  const [figure] = figures
  return {
    text,
    indent: raw.length - raw.trimStart().length,
    ...(figure !== undefined && figures.length === 1 && isNumber(text) ? { figure } : {}),
  }
}

const withoutFigure = ({ text, indent }: GridCell): GridCell => ({ text, indent })

type Row = readonly (GridCell | undefined)[]

const spread = (reading: Reading, passages: readonly Passage[]): readonly Row[] => {
  const cells = passages.flatMap((passage) =>
    passage.cell === undefined ? [] : [{ passage, ...passage.cell }],
  )
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0)
  const rows: (GridCell | undefined)[][] = Array.from({ length: height }, () => [])
  for (const { passage, row, column, rowSpan, colSpan } of cells) {
    const content = cellOf(reading, passage)
    for (let line = row; line < Math.min(row + rowSpan, height); line += 1) {
      for (let at = column; at < Math.min(column + colSpan, widest); at += 1) {
        const own = rows[line]
        if (own !== undefined) {
          own[at] = line === row && at === column ? content : withoutFigure(content)
        }
      }
    }
  }
  return rows
}

/** Statistical tables number their columns below the heads: 甲 乙 1 2 3. */
const countsColumns = (row: Row): boolean => {
  const numbers = row.flatMap((cell) => (cell?.figure === undefined ? [] : [cell.text]))
  return numbers.length >= 3 && numbers.every((text, index) => text === String(index + 1))
}

const headsOf = (rows: readonly Row[]): number => {
  const first = rows.findIndex((row) => row.some((cell) => cell?.figure !== undefined))
  if (first < 0) return rows.length
  return countsColumns(rows[first] ?? []) ? first + 1 : first
}

const gridOf = (reading: Reading, passages: readonly Passage[], caption: string): Grid => {
  const spreadRows = spread(reading, passages)
  const ordinals = new Set<number>()
  for (const row of spreadRows.slice(0, 3)) {
    for (const [column, cell] of row.entries()) {
      if (cell !== undefined && isOrdinal(cell.text)) ordinals.add(column)
    }
  }
  const rows = spreadRows.map((row) =>
    row.map((cell, column) =>
      cell !== undefined && ordinals.has(column) ? withoutFigure(cell) : cell,
    ),
  )
  return {
    reading,
    rows,
    width: rows.reduce((most, row) => Math.max(most, row.length), 0),
    heads: headsOf(rows),
    caption,
  }
}

/** Every table of a draft. */
export const gridsOf = remembered((reading: Reading): readonly Grid[] => {
  const tables = new Map<DraftTable, { readonly caption: string; readonly passages: Passage[] }>()
  let caption = ''
  for (const passage of reading.passages) {
    const { table, start, end } = passage
    if (table === undefined) {
      caption = reading.plain.slice(start, end)
      continue
    }
    const own = tables.get(table)
    if (own === undefined) tables.set(table, { caption, passages: [passage] })
    else own.passages.push(passage)
  }
  return [...tables.values()].map((own) => gridOf(reading, own.passages, own.caption))
})

/** What heads a column, from the top, each text once: `救助人数`, `城市`. */
export const headsOfColumn = ({ rows, heads }: Grid, column: number): readonly string[] => {
  const texts = rows.slice(0, heads).map((row) => row[column]?.text ?? '')
  return [...new Set(texts.filter((text) => text !== '' && !/^\d+$/.test(text)))]
}

/** The cells that name a row: those before its first number. */
export const labelsOfRow = ({ rows }: Grid, row: number): readonly GridCell[] => {
  const cells = rows[row] ?? []
  const first = cells.findIndex((cell) => cell?.figure !== undefined)
  return cells
    .slice(0, first < 0 ? cells.length : first)
    .flatMap((cell) => (cell === undefined || cell.text === '' ? [] : [cell]))
}

export const figureAt = ({ rows }: Grid, row: number, column: number): Figure | undefined =>
  rows[row]?.[column]?.figure

/** Whether it stands for nothing: an empty cell, a dash, a stroke. */
export const isBlank = ({ rows }: Grid, row: number, column: number): boolean =>
  /^[-—–/]*$/.test(rows[row]?.[column]?.text ?? '')

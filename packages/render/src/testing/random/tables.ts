import {
  cell,
  type Inline,
  row,
  type TableCell,
  type TableNode,
  type TableRow,
  type ValueNode,
} from '@jibao/document'
import fc from 'fast-check'

interface Tiling {
  readonly columns: number
  readonly contents: readonly (readonly Inline[])[]
  /** Wished rows and columns, one pair for each cell that starts; cut to what is free. */
  readonly spans: readonly (readonly [number, number])[]
}

/** Rows that cover `count × columns` squares exactly, filled in reading order. */
const tile = (count: number, { columns, contents, spans }: Tiling): readonly TableRow[] => {
  const isTaken = Array.from({ length: count }, () => Array.from({ length: columns }, () => false))
  let next = 0
  return isTaken.map((taken, row): TableRow => {
    const placed: TableCell[] = []
    for (let column = 0; column < columns; column += 1) {
      if (taken[column] === true) continue
      const [wishedRows, wishedColumns] = spans[next % spans.length] ?? [1, 1]
      const rowSpan = Math.min(wishedRows, count - row)
      let colSpan = 1
      while (colSpan < wishedColumns && taken[column + colSpan] === false) colSpan += 1
      for (const covered of isTaken.slice(row, row + rowSpan)) {
        covered.fill(true, column, column + colSpan)
      }
      placed.push({
        type: 'tableCell',
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(colSpan > 1 ? { colSpan } : {}),
        children: contents[next % contents.length] ?? [],
      })
      next += 1
    }
    return { type: 'tableRow', cells: placed }
  })
}

const span = fc.integer({ min: 1, max: 3 })

const column = fc.record({
  role: fc.constantFrom('ordinal', 'label', 'text', 'quantity', 'rate', 'status'),
  weight: fc.integer({ min: 1, max: 9 }),
})

/** Tables whose spans cover every square once. */
const spanned = (
  text: fc.Arbitrary<string>,
  content: fc.Arbitrary<readonly Inline[]>,
): fc.Arbitrary<TableNode> =>
  fc
    .record(
      {
        columns: fc.array(column, { minLength: 1, maxLength: 4 }),
        headerRows: fc.integer({ min: 0, max: 2 }),
        bodyRows: fc.integer({ min: 0, max: 4 }),
        contents: fc.array(content, { minLength: 1, maxLength: 6 }),
        spans: fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 7 }),
        caption: text,
        note: text,
        ruling: fc.constantFrom('grid', 'three-line'),
      },
      {
        requiredKeys: ['columns', 'headerRows', 'bodyRows', 'contents', 'spans'],
        noNullPrototype: true,
      },
    )
    .map(({ columns, headerRows, bodyRows, contents, spans, ...words }) => {
      const tiling = { columns: columns.length, contents, spans }
      return {
        type: 'table',
        columns,
        header: tile(headerRows, tiling),
        rows: tile(bodyRows, tiling),
        ...words,
      }
    })

/** Figures over time, with a sparkline behind them that every format which has such can draw. */
const series = (
  text: fc.Arbitrary<string>,
  value: fc.Arbitrary<ValueNode>,
): fc.Arbitrary<TableNode> =>
  fc
    .integer({ min: 2, max: 4 })
    .chain((periods) => {
      const number = value.filter(
        ({ quantity }) => quantity?.upper === undefined && quantity !== null,
      )
      const values = fc.array(number, { minLength: periods, maxLength: periods })
      return fc.array(fc.tuple(text, values), { minLength: 1, maxLength: 3 })
    })
    .map((rows) => {
      const periods = rows[0]?.[1].length ?? 0
      return {
        type: 'table',
        columns: [
          { role: 'label', weight: 2 },
          ...Array.from({ length: periods }, () => ({ role: 'quantity', weight: 1 }) as const),
          { role: 'text', weight: 1 },
        ],
        header: [],
        rows: rows.map(([name, values]) =>
          row(
            cell(name),
            ...values.map((figure) => cell(figure)),
            cell({ type: 'sparkline', values }),
          ),
        ),
      }
    })

export const tables = (
  text: fc.Arbitrary<string>,
  value: fc.Arbitrary<ValueNode>,
  content: fc.Arbitrary<readonly Inline[]>,
): fc.Arbitrary<TableNode> =>
  fc.oneof(
    { weight: 4, arbitrary: spanned(text, content) },
    { weight: 1, arbitrary: series(text, value) },
  )

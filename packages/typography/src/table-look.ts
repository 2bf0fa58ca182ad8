import type { TableNode } from '@jibao/document'

type Ruling = NonNullable<TableNode['ruling']>

interface TableRules {
  /** Above and below each part of the table. */
  readonly outer: number
  /** Below the header. */
  readonly header: number
  readonly inner: number
  readonly upright: number
}

/** Widths of rules in points, 0 where there is none: a grid, or the three lines of yearbooks. */
export const tableRules: Readonly<Record<Ruling, TableRules>> = {
  grid: { outer: 0.5, header: 0.5, inner: 0.5, upright: 0.5 },
  'three-line': { outer: 1.5, header: 0.75, inner: 0, upright: 0 },
}

/** Between the rules and the lines of a cell, points. */
export const cellPadding = { beside: 3, above: 3, below: 3 } as const

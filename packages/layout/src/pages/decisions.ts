import type { HeadingNode } from '@jibao/document'

/** What the layouts so far have taught about where pages begin; blocks by their number in the report. */
export interface Decisions {
  /** Blocks that must begin a page. */
  readonly openers: readonly number[]
  /** Lines of paragraphs and items of lists that must begin a page, 0-based. */
  readonly lines: ReadonlyMap<number, number>
  readonly tables: ReadonlyMap<number, TableCuts>
  /** Page breaks before 版记, which ends on an even page. */
  readonly breaksBeforeColophon: number
  /** Pages of headings, counted from 1, for 目录. */
  readonly headingPages: ReadonlyMap<HeadingNode, number>
}

export interface TableCuts {
  /** Rows that must begin a page, ascending, header rows counted: there the table is cut in two. */
  readonly cuts: readonly number[]
  /** Whether the part below the last cut is thought to end on its page. */
  readonly complete: boolean
}

export const undecided: Decisions = {
  openers: [],
  lines: new Map(),
  tables: new Map(),
  breaksBeforeColophon: 0,
  headingPages: new Map(),
}

/** The row with which the part of a table begins that a body row is in. */
export const startOfPart = (
  { cuts }: TableCuts,
  { row, first }: { readonly row: number; readonly first: number },
): number => cuts.findLast((cut) => cut <= row) ?? first

export const cutsOf = ({ tables }: Decisions, block: number): TableCuts =>
  tables.get(block) ?? { cuts: [], complete: false }

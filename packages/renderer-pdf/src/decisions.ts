/** What the layouts so far have taught about where pages begin; blocks by their number in the report. */
export interface Decisions {
  /** Blocks that must begin a page. */
  readonly openers: readonly number[]
  readonly tables: ReadonlyMap<number, TableCuts>
}

export interface TableCuts {
  /** Rows that must begin a page, ascending, header rows counted: there the table is cut in two. */
  readonly cuts: readonly number[]
  /** Whether the part below the last cut is thought to end on its page. */
  readonly complete: boolean
}

export const undecided: Decisions = { openers: [], tables: new Map() }

export const cutsOf = ({ tables }: Decisions, block: number): TableCuts =>
  tables.get(block) ?? { cuts: [], complete: false }

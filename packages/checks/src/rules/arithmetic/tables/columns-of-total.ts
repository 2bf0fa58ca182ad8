import { type Grid, headsOfColumn } from './grid.ts'

/** A column that sums others up, and the sets of columns that it may sum. */
export interface ColumnTotal {
  readonly column: number
  readonly label: string
  /** At least two columns each, no set twice. */
  readonly candidates: readonly (readonly number[])[]
}

const totalHead =
  /^(?:合计|总计|小计|共计|总数|总人数|总户数|总金额|总人次)(?:[(（][^()（）]*[)）])?$/

/** Heads of what cannot be added up: rates, averages, standards, points, ranks, growth. */
const notAdditive =
  /率|比例|百分|[%‰]|标准|均|单价|指数|得分|评分|分值|排名|增长|增幅|增减|同比|环比|进度|目标|计划|任务|上年|去年|年度$|序号|编号/

/** 占比 of parts add up to the 占比 of their whole. */
const shareHead = /占比|比重|构成/

export const isAdditive = (heads: readonly string[]): boolean =>
  heads.every((head) => shareHead.test(head) || !notAdditive.test(head))

/** Targets, plans, points and last year's figures add up from row to row, though not from column to column. */
export const isAdditiveDown = (heads: readonly string[]): boolean =>
  heads.every(
    (head) =>
      shareHead.test(head) ||
      !notAdditive.test(head.replaceAll(/目标|计划|任务|上年|去年|同期|年度|得分|评分|分值/g, '')),
  )

const isTotal = (heads: readonly string[]): boolean => heads.some((head) => totalHead.test(head))

const distinct = (sets: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const seen = new Map<string, readonly number[]>()
  for (const set of sets) if (set.length >= 2) seen.set(set.join(), set)
  return [...seen.values()]
}

/** What heads it besides 合计: 户数 of 合计/户数. Columns add up to one that shares this. */
const restOf = (heads: readonly string[]): readonly string[] =>
  heads.filter((head) => !totalHead.test(head))

const holdsNumbers = ({ rows }: Grid, column: number): boolean =>
  rows.some((row) => row[column]?.figure !== undefined)

export const columnTotalsOf = (grid: Grid): readonly ColumnTotal[] => {
  const columns = Array.from({ length: grid.width }, (_, column) => ({
    column,
    heads: headsOfColumn(grid, column),
  })).filter(
    ({ column, heads }) => heads.length > 0 && isAdditive(heads) && holdsNumbers(grid, column),
  )
  return columns.flatMap(({ column, heads }, index) => {
    if (!isTotal(heads)) return []
    const rest = restOf(heads)
    const kin = (other: { readonly heads: readonly string[] }): boolean =>
      !other.heads.some((head) => head.startsWith('其中')) &&
      rest.every((head) => other.heads.includes(head))
    const after = columns.slice(index + 1)
    const before = columns.slice(0, index).toReversed()
    const upToTotal = (side: typeof columns): typeof columns => {
      const end = side.findIndex((other) => isTotal(other.heads) && kin(other))
      return end < 0 ? side : side.slice(0, end)
    }
    const parts = (side: typeof columns): readonly number[] =>
      side
        .filter((other) => kin(other) && !isTotal(other.heads))
        .map((other) => other.column)
        .toSorted((a, b) => a - b)
    const totals = (side: typeof columns): readonly number[] =>
      side
        .filter((other) => kin(other) && isTotal(other.heads))
        .map((other) => other.column)
        .toSorted((a, b) => a - b)
    const candidates = distinct([
      parts(upToTotal(after)),
      parts(upToTotal(before)),
      parts(after),
      parts(before),
      totals(after),
      totals(before),
    ])
    return candidates.length === 0 ? [] : [{ column, label: heads.join(''), candidates }]
  })
}

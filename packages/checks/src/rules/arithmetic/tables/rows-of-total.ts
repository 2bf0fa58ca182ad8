import { type Grid, type GridCell, labelsOfRow } from './grid.ts'

/** A row that sums others up, and the sets of rows that it may sum. */
export interface RowTotal {
  readonly row: number
  readonly label: string
  /** At least two rows each, no set twice. */
  readonly candidates: readonly (readonly number[])[]
  /** Whether it is the only total of a table without parts of parts, so that all other rows are its parts. */
  readonly isPlain: boolean
}

type Role = 'total' | 'among' | 'part'

interface DataRow {
  readonly row: number
  readonly role: Role
  readonly level: number
  readonly label: string
}

/** 合计, 小计, 城市小计, 全县合计（户）. */
export const isTotalLabel = (text: string): boolean =>
  /^[^，。；]{0,8}(?:合计|总计|小计|共计)[:：]?(?:[(（][^()（）]*[)）])?$/.test(text)

/** 其中：城市; #城市 in statistical tables. */
export const isAmongLabel = (text: string): boolean => /^(?:#|其中|其:)/.test(text)

/** Outer numbers before inner ones; a row without a number is as far in as it is set in. */
const levelOf = ({ text, indent }: GridCell): number => {
  if (/^[一二三四五六七八九十]+[、.]/.test(text)) return 0
  if (/^[(（][一二三四五六七八九十]+[)）]/.test(text)) return 1
  if (/^\d+\.\d+\.\d/.test(text)) return 4
  if (/^\d+\.\d/.test(text)) return 3
  if (/^\d+[、.]/.test(text)) return 2
  if (/^[(（]\d+[)）]/.test(text)) return 3
  return indent
}

/** A row of which the numbers are still missing; not one that heads those below it. */
const isAwaited = (labels: readonly GridCell[]): boolean => {
  const [label] = labels
  return (
    label !== undefined &&
    labels.length === 1 &&
    !/^[一二三四五六七八九十]+、|^[（(]|[:：]$/.test(label.text)
  )
}

const dataRowsOf = (grid: Grid): readonly DataRow[] =>
  grid.rows.flatMap((cells, row) => {
    if (row < grid.heads) return []
    const labels = labelsOfRow(grid, row)
    const isNumbered = cells.some((cell) => cell?.figure !== undefined)
    if (!isNumbered && !isAwaited(labels)) return []
    const total = labels.find(({ text }) => isTotalLabel(text))
    const last = labels.at(-1) ?? { text: '', indent: 0 }
    const role: Role =
      total !== undefined
        ? 'total'
        : labels.some(({ text }) => isAmongLabel(text))
          ? 'among'
          : 'part'
    return [{ row, role, level: levelOf(last), label: (total ?? last).text }]
  })

const outermost = (rows: readonly DataRow[]): readonly DataRow[] => {
  const level = rows.reduce((least, row) => Math.min(least, row.level), Number.MAX_SAFE_INTEGER)
  return rows.filter((row) => row.level === level)
}

/** What a total may sum of the rows between it and the next total. */
const nearSets = (near: readonly DataRow[]): readonly (readonly DataRow[])[] => {
  const parts = near.filter(({ role }) => role === 'part')
  return [parts, near, outermost(parts)]
}

/** What it may sum of all rows on one side of it. */
const farSets = (
  side: readonly DataRow[],
  near: readonly DataRow[],
): readonly (readonly DataRow[])[] => {
  const parts = side.filter(({ role }) => role === 'part')
  const totals = side.filter(({ role }) => role === 'total')
  const nearParts = near.filter(({ role }) => role === 'part')
  return [
    parts,
    outermost(parts),
    totals,
    [...totals, ...nearParts],
    side.filter(({ role }) => role !== 'among'),
  ]
}

const withoutTwins = (sets: readonly (readonly DataRow[])[]): readonly (readonly number[])[] => {
  const seen = new Map<string, readonly number[]>()
  for (const set of sets) {
    const rows = set.map(({ row }) => row).toSorted((a, b) => a - b)
    if (rows.length >= 2) seen.set(rows.join(), rows)
  }
  return [...seen.values()]
}

/** With more totals than this, each is taken to sum only what stands next to it. */
const mostTotals = 40

/** The rows from `index` onwards in one direction up to the next total. */
const nearOf = (rows: readonly DataRow[], index: number, step: 1 | -1): readonly DataRow[] => {
  const near: DataRow[] = []
  for (let at = index + step; ; at += step) {
    const row = rows[at]
    if (row === undefined || row.role === 'total') return near
    near.push(row)
  }
}

export const rowTotalsOf = (grid: Grid): readonly RowTotal[] => {
  const rows = dataRowsOf(grid)
  const totals = rows.filter(({ role }) => role === 'total').length
  const levels = new Set(rows.flatMap(({ role, level }) => (role === 'part' ? [level] : [])))
  const isPlain = totals === 1 && levels.size === 1 && rows.every(({ role }) => role !== 'among')
  return rows.flatMap(({ row, role, label }, index) => {
    if (role !== 'total') return []
    const above = nearOf(rows, index, -1)
    const below = nearOf(rows, index, 1)
    const far =
      totals <= mostTotals
        ? [...farSets(rows.slice(0, index), above), ...farSets(rows.slice(index + 1), below)]
        : []
    const candidates = withoutTwins([...nearSets(above), ...nearSets(below), ...far])
    const isAtEdge = index === 0 || index === rows.length - 1
    return candidates.length === 0 ? [] : [{ row, label, candidates, isPlain: isPlain && isAtEdge }]
  })
}

import { add } from '@jibao/core'
import { agree } from '../../../arithmetic/agree.ts'
import type { Figure, Reading } from '../../../prose/reading.ts'
import { partRate, type Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { isAdditive } from './columns-of-total.ts'
import { figureAt, type Grid, gridsOf, headsOfColumn, labelsOfRow } from './grid.ts'
import { isAmongLabel, isTotalLabel } from './rows-of-total.ts'

const isShare = (heads: readonly string[]): boolean =>
  heads.some((head) => /占比|比重|构成|占[^，；。]{0,12}(?:比例|百分比|[%％])/.test(head))

const isTotalRow = (grid: Grid, row: number): boolean =>
  labelsOfRow(grid, row).some(({ text }) => isTotalLabel(text))

const isAmongRow = (grid: Grid, row: number): boolean =>
  labelsOfRow(grid, row).some(({ text }) => isAmongLabel(text))

const dataRows = ({ rows, heads }: Grid): readonly number[] =>
  Array.from({ length: rows.length - heads }, (_, at) => at + heads)

/** What the parts of a column are of: its total, or all of them together. */
const wholesOf = (grid: Grid, column: number): readonly Figure[] => {
  const figures = (rows: readonly number[]): readonly Figure[] =>
    rows.flatMap((row) => figureAt(grid, row, column) ?? [])
  const totals = dataRows(grid).filter((row) => isTotalRow(grid, row))
  if (totals.length > 0) return figures(totals)
  const parts = figures(dataRows(grid).filter((row) => !isAmongRow(grid, row)))
  const [first] = parts
  return first === undefined || parts.length < 2
    ? []
    : [{ ...first, amount: parts.reduce((sum, { amount }) => add(sum, amount), '0') }]
}

const agrees = ({ stated, computed }: Rate): boolean => agree(stated, computed) !== 'differs'

/** The shares of a column as another column makes them, row by row. */
const ratesOf = (grid: Grid, share: number, column: number, whole: Figure): readonly Rate[] =>
  dataRows(grid).flatMap((row) => {
    const [stated, part] = [figureAt(grid, row, share), figureAt(grid, row, column)]
    if (stated === undefined || part === undefined || isTotalRow(grid, row)) return []
    if (stated.kind !== 'percent' && stated.kind !== 'bare') return []
    return (
      partRate('占比', stated, { label: '部分', figure: part }, { label: '总数', figure: whole }) ??
      []
    )
  })

const inGrid = (grid: Grid): readonly Recomputation[] => {
  const columns = Array.from({ length: grid.width }, (_, column) => column)
  const shares = columns.filter((column) => isShare(headsOfColumn(grid, column)))
  const counts = columns.filter((column) => {
    const heads = headsOfColumn(grid, column)
    return heads.length > 0 && !isShare(heads) && isAdditive(heads)
  })
  return shares.flatMap((share) => {
    const ways = counts.flatMap((column) =>
      wholesOf(grid, column).map((whole) => ratesOf(grid, share, column, whole)),
    )
    const explained = new Set(ways.flatMap((way) => way.filter(agrees).map(({ stated }) => stated)))
    const support = (way: readonly Rate[]): number => way.filter(agrees).length
    const best = ways.reduce<readonly Rate[]>((a, b) => (support(b) > support(a) ? b : a), [])
    // Shares of some other whole come out nowhere.
    if (support(best) < 2 || support(best) * 2 < best.length) return []
    return best.flatMap((rate): readonly Recomputation[] =>
      explained.has(rate.stated)
        ? []
        : [
            {
              reading: grid.reading,
              ...rate,
              verdict: 'fails',
            },
          ],
    )
  })
}

/** Columns 人数, 占比: each share that its row and the total do not make. */
export const tableShares = remembered((reading: Reading): readonly Recomputation[] =>
  gridsOf(reading).flatMap(inGrid),
)

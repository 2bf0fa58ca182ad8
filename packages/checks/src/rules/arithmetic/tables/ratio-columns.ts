import { agree } from '../../../arithmetic/agree.ts'
import { exactly, productOf } from '../../../arithmetic/interval.ts'
import type { Figure } from '../../../prose/reading.ts'
import type { Rate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { figureAt, type Grid, headsOfColumn } from './grid.ts'

/** What a rate column is made of, row by row. */
export interface RatioColumns {
  readonly rate: number
  /** Pairs of columns that may stand behind it. */
  readonly pairs: readonly { readonly upper: number; readonly lower: number }[]
}

/** Recomputes a row's rate from the figures of a pair; `undefined` where it cannot be. */
export type RecomputeRow = (rate: Figure, upper: Figure, lower: Figure) => Rate | undefined

/** Shares may be told as 0.59 for 59%. */
const rateAgrees = ({ stated, computed }: Rate): boolean =>
  agree(stated, computed) === 'agrees' ||
  (stated.kind === 'bare' && agree(stated, productOf(computed, exactly('0.01'))) === 'agrees')

const columnsWhose = (grid: Grid, fits: (heads: string) => boolean): readonly number[] =>
  Array.from({ length: grid.width }, (_, column) => column).filter((column) =>
    fits(headsOfColumn(grid, column).join('/')),
  )

/** Every column that a head names, with the pairs of columns that others name; columns that are rates themselves are in no pair. */
export const ratioColumnsOf = (
  grid: Grid,
  isRate: (heads: string) => boolean,
  isUpper: (heads: string) => boolean,
  isLower: (heads: string) => boolean,
): readonly RatioColumns[] => {
  const rates = columnsWhose(grid, isRate)
  const uppers = columnsWhose(grid, isUpper).filter((column) => !rates.includes(column))
  const lowers = columnsWhose(grid, isLower).filter((column) => !rates.includes(column))
  return rates.map((rate) => ({
    rate,
    pairs: uppers.flatMap((upper) =>
      lowers.flatMap((lower) => (upper === lower ? [] : [{ upper, lower }])),
    ),
  }))
}

const rowsOf = ({ rows, heads }: Grid): readonly number[] =>
  Array.from({ length: rows.length - heads }, (_, at) => at + heads)

interface Row {
  readonly rate: Rate
  readonly agrees: boolean
}

/**
 * What the columns make of each rate, by the pair of columns that explains most rows. Rows that another
 * pair explains are left out; where the pair explains less than half of the rows, nothing is certain.
 */
export const recomputeRatios = (
  grid: Grid,
  { rate, pairs }: RatioColumns,
  recompute: RecomputeRow,
): readonly Recomputation[] => {
  const attempts = pairs.map(({ upper, lower }) =>
    rowsOf(grid).flatMap((row): readonly Row[] => {
      const [stated, above, below] = [rate, upper, lower].map((column) =>
        figureAt(grid, row, column),
      )
      if (stated === undefined || above === undefined || below === undefined) return []
      const found = recompute(stated, above, below)
      return found === undefined ? [] : [{ rate: found, agrees: rateAgrees(found) }]
    }),
  )
  const agreeing = (rows: readonly Row[]): number => rows.filter((row) => row.agrees).length
  const best = attempts.reduce<readonly Row[]>(
    (most, rows) => (agreeing(rows) > agreeing(most) || most.length === 0 ? rows : most),
    [],
  )
  const explained = new Set(
    attempts.flatMap((rows) => rows.flatMap((row) => (row.agrees ? [row.rate.stated] : []))),
  )
  const support = agreeing(best)
  // A column of which nothing comes out is a column of something else.
  if (support === 0 && best.length > 2) return []
  const isSure = support * 2 >= best.length || (best.length <= 2 && pairs.length === 1)
  return best.flatMap(({ rate: found }) =>
    explained.has(found.stated)
      ? []
      : [
          {
            reading: grid.reading,
            ...found,
            verdict: isSure ? 'fails' : 'uncertain',
            ...(isSure ? {} : { doubt: '若此列不是由这两列算出的，可不改' }),
          } satisfies Recomputation,
        ],
  )
}

import { multiply } from '@jibao/core'
import { exactly, productOf } from '../../../arithmetic/interval.ts'
import type { Reading } from '../../../prose/reading.ts'
import { growthRate } from '../../shared/rates.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { type Grid, gridsOf, headsOfColumn } from './grid.ts'
import { ratioColumnsOf, recomputeRatios } from './ratio-columns.ts'

const isGrowth = (heads: string): boolean =>
  /增长率|增长[(（]%|增减[(（]%|增幅|降幅|同比|环比|增速|比上年|比去年|较上年|较去年/.test(heads) &&
  !/量|额|数|人\b|百分点/.test(heads)

const isFormer = (heads: string): boolean => /上年|去年|上期|上季|上月|同期|基期/.test(heads)

const isLater = (heads: string): boolean =>
  /本年|今年|本期|本季|本月|当年|当期/.test(heads) && !isFormer(heads)

/** Heads that only name years: 2023年, 2024年 stand for last year and this. */
const yearOf = (heads: string): number | undefined => {
  const year = /^(?:.*\/)?(20\d\d)年?(?:度|末|底)?$/.exec(heads)?.[1]
  return year === undefined ? undefined : Number(year)
}

const yearsOf = (grid: Grid): readonly number[] => [
  ...new Set(
    Array.from({ length: grid.width }, (_, column) => yearOf(headsOfColumn(grid, column).join('/')))
      .flatMap((year) => year ?? [])
      .toSorted((a, b) => a - b),
  ),
]

/** Columns of this year and last year beside a growth column: each rate that its row does not make. */
export const tableGrowths = remembered((reading: Reading): readonly Recomputation[] =>
  gridsOf(reading).flatMap((grid) => {
    const years = yearsOf(grid)
    const [earlier, later] = years.length === 2 ? years : []
    const isBefore = (heads: string): boolean =>
      isFormer(heads) || (earlier !== undefined && yearOf(heads) === earlier)
    const isAfter = (heads: string): boolean =>
      isLater(heads) || (later !== undefined && yearOf(heads) === later)
    return ratioColumnsOf(grid, isGrowth, isAfter, isBefore).flatMap((columns) => {
      const falls = /降幅|下降|减少/.test(headsOfColumn(grid, columns.rate).join('/'))
      return recomputeRatios(grid, columns, (rate, after, before) => {
        if (rate.kind !== 'percent' && rate.kind !== 'bare') return undefined
        const growth = growthRate(
          '增长率',
          rate,
          { label: '上期数', figure: before },
          { label: '本期数', figure: after },
        )
        return growth === undefined || !falls
          ? growth
          : {
              ...growth,
              computed: productOf(growth.computed, exactly('-1')),
              central: multiply(growth.central, '-1'),
            }
      })
    })
  }),
)

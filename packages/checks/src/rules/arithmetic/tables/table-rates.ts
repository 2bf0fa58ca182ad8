import type { Reading } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { goalRate } from '../goal-rate.ts'
import { gridsOf } from './grid.ts'
import { ratioColumnsOf, recomputeRatios } from './ratio-columns.ts'

const isRate = (heads: string): boolean =>
  /完成率|完成比例|完成进度|完成百分比|达成率|执行率|任务完成[(（]%/.test(heads)

const isActual = (heads: string): boolean =>
  /完成|实际|实绩|达到|累计|现状|支出|执行/.test(heads) &&
  !/目标|计划|任务|预算|时间|情况说明/.test(heads.replaceAll(/完成任务|任务完成/g, '完成'))

const isTarget = (heads: string): boolean =>
  /目标|任务|计划|指标值|预算|应完成/.test(heads) && !/完成数|完成值|完成情况|实际/.test(heads)

/** Columns 完成值, 目标值, 完成率: each rate that its row does not make. Targets that must not be exceeded have none. */
export const tableRates = remembered((reading: Reading): readonly Recomputation[] =>
  gridsOf(reading).flatMap((grid) =>
    ratioColumnsOf(grid, isRate, isActual, isTarget).flatMap((columns) =>
      recomputeRatios(grid, columns, (rate, actual, target) =>
        rate.kind === 'percent' || rate.kind === 'bare'
          ? goalRate(rate, actual, target)
          : undefined,
      ),
    ),
  ),
)

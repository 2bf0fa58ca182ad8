import type { Check } from '../../check.ts'
import { changeAmount } from './change-amount.ts'
import { changeDirection } from './change-direction.ts'
import { completionRate } from './completion-rate.ts'
import { growthRateCheck } from './growth-rate.ts'
import { partsExceed } from './parts-exceed.ts'
import { partsTotal } from './parts-total.ts'
import { product } from './product.ts'
import { roundingCut } from './rounding-cut.ts'
import { shareRate } from './share-rate.ts'
import { sharesSum } from './shares-sum.ts'
import { subsetChain } from './subset-chain.ts'
import { tableGrowth } from './table-growth.ts'
import { tableRate } from './table-rate.ts'
import { tableTotal } from './table-total.ts'

/** What figures make of each other. */
export const arithmeticChecks: readonly Check[] = [
  completionRate,
  partsTotal,
  partsExceed,
  subsetChain,
  shareRate,
  sharesSum,
  growthRateCheck,
  changeAmount,
  changeDirection,
  product,
  tableTotal,
  tableRate,
  tableGrowth,
  roundingCut,
]

import type { Check, CheckContext } from '../../check.ts'
import { cutting } from '../shared/recomputation.ts'
import type { Recompute } from './differences.ts'
import { changeAmounts } from './relations/change-amounts.ts'
import { completionRates } from './relations/completion-rates.ts'
import { growthRates } from './relations/growth-rates.ts'
import { products } from './relations/products.ts'
import { shareRates } from './relations/share-rates.ts'
import { tableGrowths } from './tables/table-growths.ts'
import { tableRates } from './tables/table-rates.ts'
import { tableShares } from './tables/table-shares.ts'

const recomputes: readonly Recompute[] = [
  completionRates,
  shareRates,
  growthRates,
  changeAmounts,
  products,
  tableRates,
  tableShares,
  tableGrowths,
]

/** What the other checks leave to this one: a last digit that was cut off where it should be rounded. */
export const roundingCut: Check = {
  meta: {
    code: 'ROUNDING_CUT',
    name: '四舍五入',
    basis: '数字按四舍五入取到所写位数；末位直接舍去的不算错，另行提示',
    severity: 'warning',
  },
  *run({ readings }: CheckContext) {
    for (const reading of readings) {
      for (const recompute of recomputes) {
        for (const recomputation of recompute(reading)) {
          const found = cutting(recomputation)
          if (found !== undefined) yield found
        }
      }
    }
  },
}

import type { Check } from '../../check.ts'
import { asOf } from './as-of.ts'
import { attainmentFar } from './attainment-far.ts'
import { goalUnreported } from './goal-unreported.ts'
import { impossible } from './impossible.ts'
import { milestoneBack } from './milestone-back.ts'
import { partsExceed } from './parts-exceed.ts'
import { partsTotal } from './parts-total.ts'
import { periodMissing } from './period-missing.ts'
import { repeatedNarrative } from './repeated-narrative.ts'
import { scale } from './scale.ts'
import { seriesOutlier } from './series-outlier.ts'
import { targetImpossible } from './target-impossible.ts'
import { targetPath } from './target-path.ts'
import { unchanged } from './unchanged.ts'
import { yearToDateFell } from './year-to-date-fell.ts'

/** Over what a workspace records up to the end of the period. */
export const dataChecks: readonly Check[] = [
  yearToDateFell,
  unchanged,
  partsTotal,
  partsExceed,
  impossible,
  targetPath,
  targetImpossible,
  scale,
  seriesOutlier,
  attainmentFar,
  asOf,
  milestoneBack,
  repeatedNarrative,
  goalUnreported,
  periodMissing,
]

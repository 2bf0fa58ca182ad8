import type { Check } from '../../check.ts'
import { corruptedNumber } from './corrupted-number.ts'
import { countFraction } from './count-fraction.ts'
import { dateImpossible } from './date-impossible.ts'
import { forecastPast } from './forecast-past.ts'
import { impossibleRate } from './impossible-rate.ts'
import { negativeCount } from './negative-count.ts'
import { oneYearManyValues } from './one-year-many-values.ts'
import { periodPhrase } from './period-phrase.ts'
import { repeatedText } from './repeated-text.ts'
import { seriesOutlier } from './series-outlier.ts'
import { targetLoosened } from './target-loosened.ts'
import { timeReversed } from './time-reversed.ts'
import { unchangedFigure } from './unchanged-figure.ts'
import { unitChanged } from './unit-changed.ts'
import { unitMissing } from './unit-missing.ts'
import { unitScale } from './unit-scale.ts'
import { yearToDateFell } from './year-to-date-fell.ts'

export const plausibilityChecks: readonly Check[] = [
  impossibleRate,
  countFraction,
  negativeCount,
  dateImpossible,
  timeReversed,
  periodPhrase,
  forecastPast,
  oneYearManyValues,
  unitMissing,
  unitChanged,
  unitScale,
  seriesOutlier,
  targetLoosened,
  yearToDateFell,
  unchangedFigure,
  repeatedText,
  corruptedNumber,
]

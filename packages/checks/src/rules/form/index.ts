import type { Check } from '../../check.ts'
import { bracketsUnbalanced } from './brackets-unbalanced.ts'
import { countOfItems } from './count-of-items.ts'
import { cutoffWord } from './cutoff-word.ts'
import { enumerationMark } from './enumeration-mark.ts'
import { halfWidthMark } from './half-width-mark.ts'
import { headingDoubled } from './heading-doubled.ts'
import { leftover } from './leftover.ts'
import { markDoubled } from './mark-doubled.ts'
import { markMissing } from './mark-missing.ts'
import { numbering } from './numbering.ts'
import { percentRange } from './percent-range.ts'
import { quotesUnbalanced } from './quotes-unbalanced.ts'
import { textDoubled } from './text-doubled.ts'
import { yearShort } from './year-short.ts'

export const formChecks: readonly Check[] = [
  leftover,
  headingDoubled,
  textDoubled,
  numbering,
  countOfItems,
  bracketsUnbalanced,
  quotesUnbalanced,
  halfWidthMark,
  markDoubled,
  markMissing,
  enumerationMark,
  cutoffWord,
  percentRange,
  yearShort,
]

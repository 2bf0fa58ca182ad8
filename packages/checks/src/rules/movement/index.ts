import type { Check } from '../../check.ts'
import { countedParts } from './counted-parts.ts'
import { goalAgainstRow } from './goal-against-row.ts'
import { movementAgainstFigures } from './movement-against-figures.ts'
import { quarterAgainstText } from './quarter-against-text.ts'
import { shareAgainstFigures } from './share-against-figures.ts'
import { yearsAgainstTable } from './years-against-table.ts'

/** What a figure makes of figures that stand elsewhere in the draft. */
export const movementChecks: readonly Check[] = [
  movementAgainstFigures,
  quarterAgainstText,
  yearsAgainstTable,
  shareAgainstFigures,
  goalAgainstRow,
  countedParts,
]

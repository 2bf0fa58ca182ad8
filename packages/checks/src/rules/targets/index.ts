import type { Check } from '../../check.ts'
import { againstWorkspace } from './against-workspace.ts'
import { doneAgainstFigure } from './done-against-figure.ts'
import { doneWithoutFigure } from './done-without-figure.ts'
import { goalsWithoutReport } from './goals-without-report.ts'
import { periodsDiffer } from './periods-differ.ts'
import { quarterMissing } from './quarter-missing.ts'
import { rateAgainstWorkspace } from './rate-against-workspace.ts'
import { saidTwice } from './said-twice.ts'
import { targetAttainment } from './target-attainment.ts'
import { textAgainstTable } from './text-against-table.ts'

/** What is said in one place against what is said in another. */
export const targetsChecks: readonly Check[] = [
  targetAttainment,
  saidTwice,
  textAgainstTable,
  periodsDiffer,
  againstWorkspace,
  rateAgainstWorkspace,
  doneAgainstFigure,
  doneWithoutFigure,
  goalsWithoutReport,
  quarterMissing,
]

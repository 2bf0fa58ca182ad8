import { endTogether, type Manuscript } from '@jibao/data-model'
import type { ReportData } from './report-data.ts'

/** What the bureau wrote for this report of this period. */
export const manuscriptOf = ({
  dataset,
  progress,
  report,
}: Pick<ReportData, 'dataset' | 'progress' | 'report'>): Manuscript | undefined =>
  dataset.manuscripts.find(
    (manuscript) => manuscript.report === report && endTogether(manuscript.period, progress.period),
  )

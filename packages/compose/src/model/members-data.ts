import type { Period } from '@jibao/data-model'
import type { Member } from '@jibao/quarter-progress'
import type { ReportData } from './report-data.ts'

/** Everything that a summary over counties draws on; dataset and programme, which decide what is summed up, are the province's. */
export interface MembersData extends Omit<ReportData, 'progress' | 'report'> {
  /** At least one, in the order in which they are listed. */
  readonly members: readonly Member[]
  /** What the report is about; that of the record may be one that ends with it. */
  readonly period: Period
}

import type { Dataset, PeriodRecord } from '@jibao/data-model'
import type { Progress } from '@jibao/quarter-progress'

/** Everything that a report on a programme's progress draws on. */
export interface ReportData {
  readonly dataset: Dataset
  readonly progress: Progress
  /** Report id. */
  readonly report: string
  /** Programme id. */
  readonly programme: string
  /** Department ids and names as the workspace gives them. */
  readonly issuer: string
  /** 发文机关标志 of a document; the issuer's name and 文件 when absent. */
  readonly mark?: string
  readonly addressees: readonly string[]
  readonly copyTo: readonly string[]
  /** With `issued`: a report is dated. */
  readonly record: PeriodRecord & { readonly issued: string }
}

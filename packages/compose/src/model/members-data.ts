import type { Dataset, PeriodRecord } from '@jibao/data-model'
import type { Member } from '@jibao/quarter-progress'

/** Everything that a summary over counties draws on. */
export interface MembersData {
  /** Of the province: its plan decides what is summed up. */
  readonly dataset: Dataset
  /** At least one, in the order in which they are listed. */
  readonly members: readonly Member[]
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
  /** What the report is about; that of the record may be one that ends with it. */
  readonly period: PeriodRecord['period']
}

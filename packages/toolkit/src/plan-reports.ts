import { type Diagnostic, type Outcome, succeedUnlessErrors } from '@jibao/core'
import type { Period, PeriodRecord } from '@jibao/data-model'
import type { ReportConfig, Workspace } from '@jibao/sources'
import { chooseReports } from './choose.ts'
import { type ChosenPeriod, recordOf } from './choose-period.ts'
import { issueDateMissing, reportNotDue, reportsNotDue } from './diagnostics.ts'
import { periodOfReport } from './period-of-report.ts'

/** A report to be made, for the period that it is about. */
export interface PlannedReport {
  readonly config: ReportConfig
  readonly period: Period
  /** What is recorded about it as a document; a report is dated. */
  readonly record: PeriodRecord & { readonly issued: string }
}

/**
 * The reports asked for, each with its own period: all that are due when none was named. A report that
 * was named and is not due is a fault.
 */
export const planReports = (
  workspace: Pick<Workspace, 'reports' | 'origin' | 'dataset'>,
  asked: readonly string[],
  chosen: ChosenPeriod,
): Outcome<readonly PlannedReport[]> => {
  const configs = chooseReports(workspace, asked)
  if (configs.value === undefined) return { value: undefined, diagnostics: configs.diagnostics }
  const faults: Diagnostic[] = []
  const planned: PlannedReport[] = []
  for (const config of configs.value) {
    const period = periodOfReport(config, chosen.period)
    if (period === undefined) {
      if (asked.length > 0) faults.push(reportNotDue(config, chosen.period))
      continue
    }
    const common = recordOf(workspace.dataset.periods, period) ?? chosen.record
    const { issued, ...facts } = recordOfReport(common, config.id)
    if (issued === undefined) faults.push(issueDateMissing(period, config.id, common.origin))
    else planned.push({ config, period, record: { ...facts, issued } })
  }
  if (planned.length === 0 && faults.length === 0) {
    faults.push(reportsNotDue(chosen.period, workspace.origin))
  }
  return succeedUnlessErrors(planned, faults)
}

/** What is recorded about all reports of a period, with what differs in one of them. */
const recordOfReport = (common: PeriodRecord, id: string): PeriodRecord => {
  const own = common.documents?.[id]
  const publication = own?.publication && { ...common.publication, ...own.publication }
  return { ...common, ...own, ...(publication === undefined ? {} : { publication }) }
}

import { composeReport } from '@jibao/compose'
import { type Diagnostic, type Outcome, succeedUnlessErrors } from '@jibao/core'
import type { Report } from '@jibao/document'
import { measureProgress } from '@jibao/quarter-progress'
import type { ReportConfig, Workspace } from '@jibao/sources'
import { normaliseMarks } from '@jibao/typography'
import type { ChosenPeriod } from './choose-period.ts'
import { findTemplate } from './find-template.ts'
import type { Tools } from './tools.ts'

export interface ComposedReport {
  readonly config: ReportConfig
  readonly report: Report
}

/** Every report of the list as a document; the faults of all of them in one run. */
export const composeReports = async (
  configs: readonly ReportConfig[],
  workspace: Workspace,
  { period, record }: ChosenPeriod,
  { world, templateFolders }: Pick<Tools, 'world' | 'templateFolders'>,
): Promise<Outcome<readonly ComposedReport[]>> => {
  const { dataset, folder, issuer, mark } = workspace
  const progress = measureProgress(dataset, period)
  const composed: ComposedReport[] = []
  const diagnostics: Diagnostic[] = []
  for (const config of configs) {
    const { id, programme, title, profile, tables, options, origin } = config
    const { addressees = workspace.addressees, copyTo = workspace.copyTo } = config
    const template = await findTemplate(config.template, {
      workspaceFolder: folder,
      templateFolders,
      world,
      origin,
    })
    diagnostics.push(...template.diagnostics)
    if (template.value === undefined) continue
    const report = composeReport(
      template.value,
      {
        dataset,
        progress,
        programme,
        issuer,
        ...(mark === undefined ? {} : { mark }),
        addressees,
        copyTo,
        record: { ...record, ...record.documents?.[id] },
      },
      {
        options,
        origin,
        ...(title === undefined ? {} : { title }),
        ...(profile === undefined ? {} : { profile }),
        ...(tables === undefined ? {} : { tables }),
      },
    )
    diagnostics.push(...report.diagnostics)
    if (report.value !== undefined) {
      composed.push({ config, report: normaliseMarks(report.value) })
    }
  }
  return succeedUnlessErrors(composed, diagnostics)
}

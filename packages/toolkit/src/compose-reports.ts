import { composeReport, composeSummary, type ReportSettings, type Template } from '@jibao/compose'
import { type Diagnostic, fail, type Outcome, succeedUnlessErrors } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import type { Report } from '@jibao/document'
import { measureProgress, type Progress } from '@jibao/quarter-progress'
import type { ReportConfig, Workspace } from '@jibao/sources'
import { normaliseMarks } from '@jibao/typography'
import { type Edition, makeEdition } from './edition.ts'
import { findTemplate } from './find-template.ts'
import { type Guests, noGuests } from './guests.ts'
import { membersOnce } from './members/members-once.ts'
import type { PlannedReport } from './plan-reports.ts'
import type { Tools } from './tools.ts'

export interface ComposedReport {
  readonly config: ReportConfig
  readonly period: Period
  readonly report: Report
  readonly template: Template
  /** How many figures are not shown as they are. */
  readonly masked: number
}

/** Every planned report as a document, in one edition; the faults of all of them in one run. */
export const composeReports = async (
  planned: readonly PlannedReport[],
  workspace: Workspace,
  edition: Edition,
  {
    world,
    templateFolders,
    soundTemplates,
  }: Pick<Tools, 'world' | 'templateFolders' | 'soundTemplates'>,
  guests: Guests = noGuests,
): Promise<Outcome<readonly ComposedReport[]>> => {
  const { dataset, folder, issuer, mark } = workspace
  const measured = new Map<Period, Progress>()
  const progressAt = (period: Period): Progress => {
    const progress = measured.get(period) ?? measureProgress(dataset, period)
    measured.set(period, progress)
    return progress
  }
  const templates = new Map<string, Outcome<Template>>()
  // One that is not there is looked for again: each report that asks for it tells its own place.
  const templateOf = async ({ template: name, origin }: ReportConfig) => {
    const place = {
      workspaceFolder: folder,
      templateFolders,
      guests,
      soundTemplates,
      world,
      origin,
    }
    const found = templates.get(name) ?? (await findTemplate(name, place))
    if (found.value !== undefined) templates.set(name, found)
    return found
  }
  const composed: ComposedReport[] = []
  const diagnostics: Diagnostic[] = []
  // What is said of the counties is said once, however many summaries there are.
  const told = new Set<Outcome<unknown>>()
  for (const { config, period, record } of planned) {
    const { id, programme, title, profile, tables, options, publication, origin } = config
    const { addressees = workspace.addressees, copyTo = workspace.copyTo } = config
    const template = await templateOf(config)
    diagnostics.push(...template.diagnostics)
    if (template.value === undefined) continue
    const document = {
      dataset,
      programme,
      issuer,
      ...(mark === undefined ? {} : { mark }),
      addressees,
      copyTo,
      record,
    }
    const settings: ReportSettings = {
      options,
      origin,
      ...(title === undefined ? {} : { title }),
      ...(profile === undefined ? {} : { profile }),
      ...(tables === undefined ? {} : { tables }),
      ...(publication === undefined ? {} : { publication }),
    }
    const sumUp = async (summary: Template): Promise<Outcome<Report>> => {
      const members = await membersOnce(workspace, world)
      told.add(members)
      return members.value === undefined
        ? fail()
        : composeSummary(summary, { ...document, period, members: members.value }, settings)
    }
    const report =
      template.value.data === 'member-progress'
        ? await sumUp(template.value)
        : composeReport(
            template.value,
            { ...document, progress: progressAt(period), report: id },
            settings,
          )
    diagnostics.push(...report.diagnostics)
    if (report.value === undefined) continue
    const edited = await makeEdition(normaliseMarks(report.value), edition, workspace)
    diagnostics.push(...edited.diagnostics)
    if (edited.value !== undefined) {
      composed.push({ config, period, template: template.value, ...edited.value })
    }
  }
  diagnostics.push(...[...told].flatMap((one) => one.diagnostics))
  return succeedUnlessErrors(composed, diagnostics)
}

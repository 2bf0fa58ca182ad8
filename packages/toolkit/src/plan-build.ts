import { type Diagnostic, fail, isError, type Outcome, sortDiagnostics } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { Workspace } from '@jibao/sources'
import { type CheckedBuild, checkBuild } from './check/check-build.ts'
import { chooseFormats, chooseReports } from './choose.ts'
import { choosePeriod } from './choose-period.ts'
import { clashingNames } from './clashing-names.ts'
import { type ComposedReport, composeReports } from './compose-reports.ts'
import { fileNameClash } from './diagnostics.ts'
import { type Edition, editionMark } from './edition.ts'
import { fileNameOf } from './file-name.ts'
import type { FontPolicy } from './find-fonts.ts'
import type { LoadedPlugins, LoadedRenderer } from './loaded-plugins.ts'
import { summaryUndated } from './members/diagnostics.ts'
import { undatedPeriod } from './members/undated-period.ts'
import { openWorkspace } from './open-workspace.ts'
import { type PlannedReport, planReports } from './plan-reports.ts'
import { settleExcuses } from './settle-excuses.ts'
import type { Tools } from './tools.ts'
import { withholdReports } from './withhold-reports.ts'

export interface BuildRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** Report ids; all when empty. */
  readonly reports: readonly string[]
  /** As written by the user; the latest recorded one when absent. */
  readonly period?: string
  /** All when empty. */
  readonly formats: readonly string[]
  /** Folder to write to. */
  readonly out: string
  /** `auto` when absent. */
  readonly fonts?: FontPolicy
  /** `internal`, in simplified characters, when absent. */
  readonly edition?: Edition
  /** Whether the report is to be handed in: then no figure may be missing, and no error may stand. */
  readonly final?: boolean
  /** Whether only to tell what would be made: nothing is rendered, nothing written. */
  readonly frozen?: boolean
  /** Whether to make everything anew, be it as it may. */
  readonly afresh?: boolean
}

export const internal: Edition = { disclosure: 'internal' }

/** One report to be made in one format. */
export interface BuildTask extends ComposedReport {
  readonly renderer: LoadedRenderer
  readonly path: string
}

export interface BuildPlan {
  /** Empty when a diagnostic is an error. */
  readonly tasks: readonly BuildTask[]
  /** What the tasks were made of. */
  readonly workspace?: Workspace
  /** What the checks found in the workspace; none were run when the input is at fault. */
  readonly findings: CheckedBuild['findings']
  readonly diagnostics: readonly Diagnostic[]
  /** Of plug-ins that could not be started: they stop nothing else. */
  readonly failures: readonly Diagnostic[]
  /** Of plug-ins. */
  readonly templates?: LoadedPlugins['templates']
}

/** Everything up to rendering: reads, chooses, composes; collects all faults on the way. */
export const planBuild = async (request: BuildRequest, tools: Tools): Promise<BuildPlan> => {
  const { edition = internal, final = false, out } = request
  const { read, plugins } = await openWorkspace(request.workspace, tools)
  const { failures } = plugins
  const nothing = { tasks: [], findings: [], failures }
  if (read.value === undefined) {
    const found = [...read.diagnostics, ...plugins.diagnostics]
    return { ...nothing, diagnostics: sortDiagnostics(found) }
  }
  const workspace = read.value

  const formats = chooseFormats(plugins, request.formats)
  const planned = await chooseAndPlan(workspace, request, tools)
  const faults: Diagnostic[] = [read, plugins, formats, planned].flatMap(
    ({ diagnostics }) => diagnostics,
  )
  if (formats.value === undefined || planned.value === undefined) {
    return { ...nothing, diagnostics: sortDiagnostics(faults) }
  }

  const composed = await composeReports(planned.value, workspace, edition, tools, plugins)
  const named = (composed.value ?? []).map((one) => ({ ...one, name: nameOf(one.report, edition) }))
  const told = settleExcuses(composed.diagnostics, {
    made: planned.value.length,
    all: workspace.reports.length,
  })
  faults.push(
    ...(final ? told.map(refusePending) : told),
    ...clashingNames(named.map(({ name }) => name)).map(fileNameClash),
  )
  const reports = planned.value.map(({ config }) => config)
  const checked = await checkBuild({ ...workspace, reports }, request, tools, plugins)
  faults.push(...checked.diagnostics)
  const { findings } = checked
  if (faults.some(isError)) {
    return { ...nothing, findings, diagnostics: sortDiagnostics(faults) }
  }
  const tasks = named.flatMap(({ name, ...one }) =>
    (formats.value ?? []).map((renderer) => ({
      ...one,
      renderer,
      path: `${out}/${name}${renderer.extension}`,
    })),
  )
  return {
    tasks,
    workspace,
    findings,
    failures,
    templates: plugins.templates,
    diagnostics: sortDiagnostics(faults),
  }
}

/** A name slips as easily as a period: both are told in one run. */
const chooseAndPlan = async (
  workspace: Workspace,
  { period, reports, edition = internal }: BuildRequest,
  { world }: Pick<Tools, 'world'>,
): Promise<Outcome<readonly PlannedReport[]>> => {
  const chosen = choosePeriod(workspace.dataset, period)
  if (chosen.value === undefined) {
    const { diagnostics } = chooseReports(workspace, reports)
    const undated = await undatedPeriod(workspace, period, world)
    return fail(
      ...(undated === undefined ? chosen.diagnostics : [summaryUndated(undated)]),
      ...diagnostics,
    )
  }
  const planned = planReports(workspace, reports, chosen.value)
  return planned.value === undefined ? planned : withholdReports(planned.value, reports, edition)
}

/** What a draft only points out is a fault of a report that is handed in. */
const refusePending = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.code === 'FIGURE_PENDING' ? { ...diagnostic, severity: 'error' } : diagnostic

/** A title of the workspace's own may not name the period; then that goes first, where nothing is cut off. */
const nameOf = ({ metadata: { title, period = '' } }: Report, edition: Edition): string =>
  fileNameOf(`${title.includes(period) ? title : `${period}${title}`}${editionMark(edition)}`)

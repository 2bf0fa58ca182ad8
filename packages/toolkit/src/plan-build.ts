import { type Diagnostic, isError, sortDiagnostics } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import type { Report } from '@jibao/document'
import type { Renderer } from '@jibao/render'
import { type ReportConfig, readWorkspace } from '@jibao/sources'
import { chooseFormats, chooseReports } from './choose.ts'
import { choosePeriod } from './choose-period.ts'
import { composeReports } from './compose-reports.ts'
import { fileNameClash } from './diagnostics.ts'
import { fileNameOf } from './file-name.ts'
import type { FontPolicy } from './find-fonts.ts'
import { loadPlugins } from './load-plugins.ts'
import type { Tools } from './tools.ts'

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
}

/** One report to be made in one format. */
export interface BuildTask {
  readonly config: ReportConfig
  readonly period: Period
  readonly report: Report
  readonly renderer: Renderer
  readonly path: string
}

export interface BuildPlan {
  /** Empty when a diagnostic is an error. */
  readonly tasks: readonly BuildTask[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything up to rendering: reads, chooses, composes; collects all faults on the way. */
export const planBuild = async (request: BuildRequest, tools: Tools): Promise<BuildPlan> => {
  const read = await readWorkspace(request.workspace, tools.world)
  if (read.value === undefined) return { tasks: [], diagnostics: read.diagnostics }
  const workspace = read.value

  const renderers = await loadPlugins(workspace.plugins, workspace.folder, tools)
  const formats = chooseFormats(renderers.value ?? tools.renderers, request.formats)
  const configs = chooseReports(workspace, request.reports)
  const period = choosePeriod(workspace.dataset, request.period)
  const faults: Diagnostic[] = [read, renderers, formats, configs, period].flatMap(
    ({ diagnostics }) => diagnostics,
  )
  if (formats.value === undefined || configs.value === undefined || period.value === undefined) {
    return { tasks: [], diagnostics: sortDiagnostics(faults) }
  }

  const composed = await composeReports(configs.value, workspace, period.value, tools)
  faults.push(...composed.diagnostics, ...clashes(composed.value ?? []))
  if (faults.some(isError)) return { tasks: [], diagnostics: sortDiagnostics(faults) }
  const chosen = period.value.period
  return {
    tasks: (composed.value ?? []).flatMap(({ config, report }) =>
      (formats.value ?? []).map((renderer) => ({
        config,
        period: chosen,
        report,
        renderer,
        path: `${request.out}/${nameOf(report)}${renderer.extension}`,
      })),
    ),
    diagnostics: sortDiagnostics(faults),
  }
}

/** A title of the workspace's own may not name the period; then that goes first, where nothing is cut off. */
const nameOf = ({ metadata: { title, period = '' } }: Report): string =>
  fileNameOf(title.includes(period) ? title : `${period}${title}`)

/** Two reports may not write the same file. Systems that ignore case are most of them. */
const clashes = (reports: readonly { readonly report: Report }[]): readonly Diagnostic[] => {
  const names = reports.map(({ report }) => nameOf(report).toLowerCase())
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
    fileNameClash,
  )
}

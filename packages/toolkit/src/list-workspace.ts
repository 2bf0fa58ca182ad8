import { type Outcome, succeed } from '@jibao/core'
import { type Period, periodPhrases } from '@jibao/data-model'
import { readWorkspace } from '@jibao/sources'
import { loadPlugins } from './load-plugins.ts'
import type { Tools } from './tools.ts'

/** What can be built from a workspace. */
export interface WorkspaceListing {
  readonly name: string
  readonly reports: readonly { readonly id: string; readonly template: string }[]
  readonly periods: readonly {
    readonly period: Period
    readonly name: string
    /** How many figures and states are recorded for it. */
    readonly observations: number
  }[]
  readonly formats: readonly { readonly format: string; readonly title: string }[]
}

export const listWorkspace = async (
  folder: string,
  tools: Tools,
): Promise<Outcome<WorkspaceListing>> => {
  const { value: workspace, diagnostics } = await readWorkspace(folder, tools.world)
  if (workspace === undefined) return { value: undefined, diagnostics }
  const renderers = await loadPlugins(workspace.plugins, workspace.folder, tools)
  const { dataset } = workspace
  return succeed(
    {
      name: workspace.name,
      reports: workspace.reports.map(({ id, template }) => ({ id, template })),
      periods: dataset.periods.map(({ period }) => ({
        period,
        name: periodPhrases(period).full,
        observations: dataset.observations.filter((one) => one.period === period).length,
      })),
      formats: (renderers.value ?? tools.renderers).map(({ format, title }) => ({
        format,
        title,
      })),
    },
    [...diagnostics, ...renderers.diagnostics],
  )
}

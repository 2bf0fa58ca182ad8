import { type Outcome, succeed } from '@jibao/core'
import { type Period, periodPhrases } from '@jibao/data-model'
import { findTemplate } from './find-template.ts'
import { openWorkspace } from './open-workspace.ts'
import type { Tools } from './tools.ts'

/** What can be built from a workspace. */
export interface WorkspaceListing {
  readonly name: string
  readonly reports: readonly {
    readonly id: string
    readonly template: string
    /** What the template is called; empty when it cannot be read. */
    readonly title: string
    /** How often it is made; absent for a report of every period. */
    readonly every?: 'quarter' | 'half-year' | 'year'
  }[]
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
  const { read, plugins } = await openWorkspace(folder, tools)
  const { value: workspace } = read
  const diagnostics = [...read.diagnostics, ...plugins.diagnostics, ...plugins.failures]
  if (workspace === undefined) return { value: undefined, diagnostics }
  const { dataset, reports } = workspace
  const templates = await Promise.all(
    reports.map(({ template, origin }) =>
      findTemplate(template, {
        workspaceFolder: workspace.folder,
        templateFolders: tools.templateFolders,
        guests: plugins,
        world: tools.world,
        origin,
      }),
    ),
  )
  return succeed(
    {
      name: workspace.name,
      reports: reports.map(({ id, template, every }, index) => ({
        id,
        template,
        title: templates[index]?.value?.title ?? '',
        ...(every === undefined ? {} : { every }),
      })),
      periods: dataset.periods.map(({ period }) => ({
        period,
        name: periodPhrases(period).full,
        observations: dataset.observations.filter((one) => one.period === period).length,
      })),
      formats: plugins.renderers.map(({ format, title }) => ({ format, title })),
    },
    [diagnostics, ...templates.map((one) => one.diagnostics)].flat(),
  )
}

import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Diagnostic, formatOrigin, isError, type World } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { Plugin } from '@jibao/plugin'
import { choosePeriod } from '../choose-period.ts'
import { composeReports } from '../compose-reports.ts'
import { openWorkspace } from '../open-workspace.ts'
import { planReports } from '../plan-reports.ts'

export interface ComposeOptions {
  /** With which the report is made; what else the workspace names is not loaded. */
  readonly plugin: Plugin
  /** Id of a report of the workspace. */
  readonly report: string
  /** `2024-Q2`; the latest recorded one when absent. */
  readonly period?: string
}

/**
 * A report of a workspace on disk, composed with a plug-in: what its templates, helpers and sources make of the data.
 * @throws with all faults, each with its place
 */
export const composeWorkspace = async (
  folder: string | URL,
  { plugin, report, period }: ComposeOptions,
): Promise<Report> => {
  const path = (typeof folder === 'string' ? folder : fileURLToPath(folder))
    .replaceAll('\\', '/')
    .replace(/\/$/, '')
  const { read, plugins } = await openWorkspace(path, {
    world: disk,
    plugins: [{ name: plugin.meta.name, load: async () => ({ plugin }) }],
    openPlugin: async ({ specifier }) => {
      throw new Error(`${specifier} is not loaded in a test`)
    },
  })
  const workspace = sound(read)
  sound({ value: plugins, diagnostics: plugins.diagnostics })
  const chosen = sound(choosePeriod(workspace.dataset, period))
  const planned = sound(planReports(workspace, [report], chosen))
  const internal = { disclosure: 'internal' } as const
  const tools = { world: disk, templateFolders: [] }
  const composed = sound(await composeReports(planned, workspace, internal, tools, plugins))
  const [first] = composed
  if (first === undefined) throw new Error(`no report ${report}`)
  return first.report
}

const sound = <T>({
  value,
  diagnostics,
}: {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}): T => {
  const errors = diagnostics.filter(isError)
  if (value === undefined || errors.length > 0) throw new Error(errors.map(toldAt).join('\n'))
  return value
}

const toldAt = ({ message, hint, origin }: Diagnostic): string =>
  `${origin === undefined ? '' : `${formatOrigin(origin)} `}${message}。${hint}`

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const absent = (error: unknown): undefined => {
  if (isMissing(error)) return undefined
  throw error
}

/** The disk, to be read only. */
const disk: World = {
  read: (path) => readFile(path).catch(absent),
  list: async (path) => {
    const entries = await readdir(path, { withFileTypes: true }).catch(absent)
    return entries?.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).toSorted()
  },
  replace: async (path) => {
    throw new Error(`nothing is written here: ${path}`)
  },
  replaceTogether: async (path) => {
    throw new Error(`nothing is written here: ${path}`)
  },
}

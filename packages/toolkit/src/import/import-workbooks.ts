import { type Diagnostic, fail, isError, type Outcome, sortDiagnostics, succeed } from '@jibao/core'
import { type Period, parsePeriod } from '@jibao/data-model'
import type { TableMap } from '@jibao/forms'
import { periodUnreadable } from '../diagnostics.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Tools } from '../tools.ts'
import { findWorkbooks, type NamedPath } from './find-workbooks.ts'
import { type ImportedFile, importedFile } from './imported-file.ts'
import { judgeFiles } from './judge-files.ts'
import { type ImportStep, readFiles } from './read-files.ts'
import { readMap } from './read-map.ts'
import { readOnce } from './read-once.ts'
import { recordRun } from './record-run.ts'
import { type ReturnedCopy, returnCopies } from './return-copies.ts'

export interface ImportRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** Workbooks, and folders of them. */
  readonly paths: readonly NamedPath[]
  /** As written by the user: a workbook of another one is refused. */
  readonly period?: string
  /** A file that says how the departments' own tables are laid out. */
  readonly map?: NamedPath
  /** Whether a figure that is recorded otherwise is taken. */
  readonly replace?: boolean
  /** Whether to look only, and write nothing at all. */
  readonly dryRun?: boolean
  /** Folder for copies of the faulty workbooks, with their faults marked. */
  readonly returnTo?: string
  /** Local time, `2024-10-09 15:30`. */
  readonly at: string
}

export interface ImportResult {
  readonly files: readonly ImportedFile[]
  /** Files of the workspace with the new figures in them; in a dry run those that would have been written. */
  readonly changes: readonly string[]
  /** Whether the figures are in the workspace now: all of them, or none. */
  readonly isRecorded: boolean
  readonly returned: readonly ReturnedCopy[]
  /** Of the run and of all its files. */
  readonly diagnostics: readonly Diagnostic[]
}

const untouched = { changes: [], isRecorded: false, returned: [] } as const

/**
 * Takes back what departments filled in. Each workbook is held against the others and against what is recorded;
 * one error in any of them, and nothing is recorded. All faults are told in one run.
 */
export const importWorkbooks = async (
  request: ImportRequest,
  tools: Tools,
  onStep: (step: ImportStep) => void = () => undefined,
): Promise<ImportResult> => {
  // What is recorded in the end must stem from the very bytes that the figures were held against.
  const world = readOnce(tools.world)
  const { read, plugins } = await openWorkspace(request.workspace, { ...tools, world })
  const settings = await readSettings(request, tools)
  const { files, diagnostics } = await findWorkbooks(request.paths, tools.world)
  const found = [read, plugins, settings].flatMap((one) => one.diagnostics)
  found.push(...plugins.failures, ...diagnostics)
  if (read.value === undefined || settings.value === undefined) {
    return { files: [], ...untouched, diagnostics: sortDiagnostics(found) }
  }

  const workspace = read.value
  const { name, dataset, formKey } = workspace
  const context = { workspace: name, dataset, key: formKey, ...settings.value }
  const opened = await readFiles(files, context, { tools, onStep })
  const judged = judgeFiles(opened, dataset, { replace: request.replace === true })
  const shown = judged.map((file) => importedFile(file, dataset))
  const told = [...found, ...shown.flatMap((file) => file.diagnostics)]
  const dryRun = request.dryRun === true
  if (!told.some(isError)) {
    const { sources } = plugins
    const run = { workspace, at: request.at, dryRun, world, sources }
    const recorded = await recordRun(judged, run)
    const all = sortDiagnostics([...told, ...recorded.diagnostics])
    return { files: shown, ...recorded, returned: [], diagnostics: all }
  }
  const returned =
    request.returnTo === undefined || dryRun
      ? { copies: [], diagnostics: [] }
      : await returnCopies(judged, request.returnTo, { workspace, world: tools.world })
  return {
    files: shown,
    ...untouched,
    returned: returned.copies,
    diagnostics: sortDiagnostics([...told, ...returned.diagnostics]),
  }
}

interface Settings {
  readonly period?: Period
  readonly map?: TableMap
}

const readSettings = async (
  { period: asked, map: file }: ImportRequest,
  { world }: Tools,
): Promise<Outcome<Settings>> => {
  const period = asked === undefined ? undefined : parsePeriod(asked)
  const map = file === undefined ? undefined : await readMap(file, world)
  const faults = [
    ...(asked !== undefined && period === undefined ? [periodUnreadable(asked)] : []),
    ...(map?.diagnostics ?? []),
  ]
  if (faults.some(isError)) return fail(...faults)
  return succeed(
    {
      ...(period === undefined ? {} : { period }),
      ...(map?.value === undefined ? {} : { map: map.value }),
    },
    faults,
  )
}

import { sortDiagnostics } from '@jibao/core'
import { choosePeriod } from '../choose-period.ts'
import { guestChecks } from '../guests.ts'
import { openWorkspace } from '../open-workspace.ts'
import type { Tools } from '../tools.ts'
import { checkRecorded } from './check-recorded.ts'
import { type CheckRun, notChecked, summariseFindings } from './check-run.ts'
import { checkedFile } from './checked-file.ts'

export interface WorkspaceCheckRequest {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** As written by the user; the latest recorded one when absent. */
  readonly period?: string
}

/** 勾稽 on a workspace: its data, and the prose that it records, at the end of a period. */
export const checkWorkspace = async (
  request: WorkspaceCheckRequest,
  tools: Pick<Tools, 'world' | 'plugins' | 'openPlugin'>,
): Promise<CheckRun> => {
  const { read, plugins } = await openWorkspace(request.workspace, tools)
  const { value: workspace } = read
  const diagnostics = [...read.diagnostics, ...plugins.diagnostics, ...plugins.failures]
  if (workspace === undefined) return notChecked(sortDiagnostics(diagnostics))
  const chosen = choosePeriod(workspace.dataset, request.period)
  const found = [...diagnostics, ...chosen.diagnostics]
  if (chosen.value === undefined) return notChecked(sortDiagnostics(found))
  const { findings, readings, ...checked } = await checkRecorded(
    workspace,
    chosen.value.period,
    tools.world,
    plugins,
  )
  return {
    findings,
    addedChecks: guestChecks(plugins.checks).map(({ meta }) => meta),
    summary: summariseFindings(findings),
    files: readings.map(checkedFile),
    annotated: [],
    diagnostics: sortDiagnostics([...found, ...checked.diagnostics]),
  }
}

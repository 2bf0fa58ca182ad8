import type { Workspace } from '@jibao/sources'
import { choosePeriod } from '../choose-period.ts'
import { composeReports } from '../compose-reports.ts'
import type { Guests } from '../guests.ts'
import { planReports } from '../plan-reports.ts'
import type { Tools } from '../tools.ts'
import { withholdReports } from '../withhold-reports.ts'
import { type Content, traceDocument } from './trace-document.ts'
import type { TracedDocument } from './trace-schema.ts'

/** What a document would say if it were built now; `undefined` when the workspace no longer makes it. */
export const recompose = async (
  { report, period, disclosure, script }: TracedDocument,
  workspace: Workspace,
  tools: Pick<Tools, 'world' | 'templateFolders'>,
  guests: Guests,
): Promise<Content | undefined> => {
  const edition = { disclosure, ...(script === undefined ? {} : { script }) }
  const chosen = choosePeriod(workspace.dataset, period)
  if (chosen.value === undefined) return undefined
  const planned = planReports(workspace, [report], chosen.value)
  if (planned.value === undefined) return undefined
  const open = withholdReports(planned.value, [report], edition)
  if (open.value === undefined) return undefined
  const composed = await composeReports(open.value, workspace, edition, tools, guests)
  const tree = composed.value?.find((one) => one.period === period)?.report
  return tree === undefined ? undefined : traceDocument({ report, period, edition, tree })
}

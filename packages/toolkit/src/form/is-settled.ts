import type { Period } from '@jibao/data-model'
import { mergeReturned, readReturned } from '@jibao/forms'
import type { Workspace } from '@jibao/sources'
import type { Tools } from '../tools.ts'

/** What is said of cells that are blank, or that are ours: anything else may be about something typed. */
const harmless: ReadonlySet<string> = new Set([
  'FORM_EMPTY',
  'FORM_INCOMPLETE',
  'FIGURE_CLEARED',
  'LOCKED_CHANGED',
  'ROW_MISSING',
  'ROW_RENAMED',
])

/** Whether all that stands in a form is recorded already, so that nothing is lost with it. */
export const isSettled = async (
  bytes: Uint8Array,
  file: string,
  {
    workspace: { name, dataset, formKey },
    period,
    tools,
  }: { readonly workspace: Workspace; readonly period: Period; readonly tools: Tools },
): Promise<boolean> => {
  const { value } = await tools.readWorkbook(bytes, { file })
  if (value === undefined) return false
  const returned = readReturned(value, { file, workspace: name, dataset, period, key: formKey })
  const [merged] = mergeReturned([returned], dataset, { replace: false })
  if (merged === undefined) return false
  if (!merged.diagnostics.every(({ code }) => harmless.has(code))) return false
  return merged.same.length === returned.figures.length
}

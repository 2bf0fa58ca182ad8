import { fail, type Outcome, succeed } from '@jibao/core'
import type { Renderer } from '@jibao/render'
import type { ReportConfig, Workspace } from '@jibao/sources'
import { formatUnknown, reportsMissing, reportUnknown } from './diagnostics.ts'

/** The renderers of the formats asked for, in the order offered; all when none was named. */
export const chooseFormats = (
  renderers: readonly Renderer[],
  asked: readonly string[],
): Outcome<readonly Renderer[]> => {
  const known = renderers.map(({ format }) => format)
  const unknown = asked.filter((format) => !known.includes(format))
  if (unknown.length > 0) return fail(...unknown.map((format) => formatUnknown(format, known)))
  return succeed(renderers.filter(({ format }) => asked.length === 0 || asked.includes(format)))
}

/** The reports asked for, in the workspace's order; all when none was named. */
export const chooseReports = (
  { reports, origin }: Pick<Workspace, 'reports' | 'origin'>,
  asked: readonly string[],
): Outcome<readonly ReportConfig[]> => {
  const known = reports.map(({ id }) => id)
  const unknown = asked.filter((id) => !known.includes(id))
  if (unknown.length > 0) return fail(...unknown.map((id) => reportUnknown(id, known)))
  if (reports.length === 0) return fail(reportsMissing(origin))
  return succeed(reports.filter(({ id }) => asked.length === 0 || asked.includes(id)))
}

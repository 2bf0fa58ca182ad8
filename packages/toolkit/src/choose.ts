import { fail, type Outcome, succeed } from '@jibao/core'
import type { ReportConfig, Workspace } from '@jibao/sources'
import { formatUnknown, reportsMissing, reportUnknown } from './diagnostics.ts'
import type { LoadedPlugins, LoadedRenderer } from './loaded-plugins.ts'

/**
 * The renderers of the formats asked for, in the order offered; all when none was named. Where a plug-in
 * could not be started, a format that nobody has may be one of its own, of which that was told.
 */
export const chooseFormats = (
  { renderers, failures }: Pick<LoadedPlugins, 'renderers' | 'failures'>,
  asked: readonly string[],
): Outcome<readonly LoadedRenderer[]> => {
  const known = renderers.map(({ format }) => format)
  const unknown = failures.length > 0 ? [] : asked.filter((format) => !known.includes(format))
  if (unknown.length > 0) return fail(...unknown.map((format) => formatUnknown(format, known)))
  return succeed(renderers.filter(({ format }) => asked.length === 0 || asked.includes(format)))
}

/** The renderer that made a file, told by its name: `.fragment.html` ends in `.html` too. */
export const rendererOfFile = (
  renderers: readonly LoadedRenderer[],
  name: string,
): LoadedRenderer | undefined =>
  renderers
    .filter(({ extension }) => name.endsWith(extension))
    .toSorted((a, b) => b.extension.length - a.extension.length)[0]

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

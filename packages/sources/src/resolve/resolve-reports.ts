import type { Programme } from '@jibao/data-model'
import { dateInvalid, programmeUnknown, reportDuplicate } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import type { ReportConfig } from '../workspace.ts'
import { everyWords, type WorkspaceFile } from '../workspace-file.ts'
import { originAt } from '../yaml/located.ts'
import { type Directory, lookUp, openDirectory } from './directory.ts'
import { isDate } from './is-date.ts'

export const resolveReports = (
  { written, tree, mayDeclare }: SourceFile<WorkspaceFile>,
  programmes: Directory<Programme>,
  report: Reporter,
): readonly ReportConfig[] => {
  const entries = (written.reports ?? []).map((config, index) => {
    const { programme, every, options = {}, ...stated } = config
    const path = ['reports', index]
    const publishedOn = stated.publication?.publishedOn
    if (publishedOn !== undefined && !isDate(publishedOn)) {
      const place = originAt(tree, [...path, 'publication', 'publishedOn'])
      report(dateInvalid(publishedOn, place))
    }
    const named = { text: programme, origin: originAt(tree, [...path, 'programme']) }
    const item: ReportConfig = {
      ...stated,
      programme: lookUp(programmes, named, programmeUnknown, report)?.id ?? programme,
      ...(every === undefined ? {} : { every: everyWords[every] }),
      options,
      origin: originAt(tree, path),
    }
    // Some file systems do not tell letter cases apart, and ids become file names.
    return {
      item,
      names: [{ text: stated.id.toLowerCase(), origin: originAt(tree, [...path, 'id']) }],
    }
  })
  return openDirectory(entries, { duplicate: reportDuplicate, excuses: mayDeclare, report }).items
}

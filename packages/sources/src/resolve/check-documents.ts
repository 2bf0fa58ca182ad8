import type { ProgressFile } from '@jibao/data-model'
import { documentReportUnknown, publicationUnused } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import type { ReportConfig } from '../workspace.ts'
import { keyOriginAt } from '../yaml/located.ts'
import { keysOf } from './declared-names.ts'

/** Reports what is said of reports that the workspace does not have, or that none of them prints. */
export const checkDocuments = (
  files: readonly SourceFile<ProgressFile>[],
  {
    reports,
    excuses,
  }: { readonly reports: readonly ReportConfig[]; readonly excuses: (id: string) => boolean },
  report: Reporter,
): void => {
  const ids = reports.map(({ id }) => id)
  for (const { written, tree } of files) {
    for (const { text, origin } of keysOf(written.documents, tree, ['documents'])) {
      if (!ids.includes(text) && !excuses(text)) report(documentReportUnknown(text, ids, origin))
      const config = reports.find(({ id }) => id === text)
      if (written.documents?.[text]?.publication === undefined || config === undefined) continue
      const place = keyOriginAt(tree, ['documents', text, 'publication'])
      if (config.publication === undefined) report(publicationUnused(text, place))
    }
    const isUsed = reports.length === 0 || reports.some(({ publication }) => publication)
    if (written.publication !== undefined && !isUsed) {
      report(publicationUnused(undefined, keyOriginAt(tree, ['publication'])))
    }
  }
}

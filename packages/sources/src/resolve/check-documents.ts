import type { ProgressFile } from '@jibao/data-model'
import { documentReportUnknown } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import type { ReportConfig } from '../workspace.ts'
import { keysOf } from './declared-names.ts'

/** Reports what is said of reports that the workspace does not have. */
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
    }
  }
}

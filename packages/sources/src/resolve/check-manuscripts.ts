import { lastMonthOf, type Manuscript } from '@jibao/data-model'
import { manuscriptPeriod, manuscriptReportUnknown } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { ReportConfig } from '../workspace.ts'
import { everyWords } from '../workspace-file.ts'

/** Months between two issues of a report. */
const months = {
  quarter: 3,
  'half-year': 6,
  year: 12,
} as const satisfies Record<NonNullable<ReportConfig['every']>, number>

/** Reports manuscripts that no report will print. */
export const checkManuscripts = (
  manuscripts: readonly Manuscript[],
  {
    reports,
    excuses,
  }: { readonly reports: readonly ReportConfig[]; readonly excuses: (id: string) => boolean },
  report: Reporter,
): void => {
  const ids = reports.map(({ id }) => id)
  for (const manuscript of manuscripts) {
    const { report: id, period, origin } = manuscript
    const config = reports.find((one) => one.id === id)
    if (config === undefined) {
      if (!excuses(id)) report(manuscriptReportUnknown(id, ids, origin))
      continue
    }
    const every = config.every
    if (every === undefined || lastMonthOf(period) % months[every] === 0) continue
    const word = Object.entries(everyWords).find(([, value]) => value === every)?.[0] ?? ''
    report(manuscriptPeriod(manuscript, word, origin))
  }
}

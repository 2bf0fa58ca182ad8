import type { Workspace } from '@jibao/sources'
import { periodOfReport } from '../period-of-report.ts'
import type { LockLine } from './lock-schema.ts'

/** Whether a workspace still has the report of a line, and its period. */
export const isStillMade = ({
  reports,
  dataset,
}: Pick<Workspace, 'reports' | 'dataset'>): ((
  line: Pick<LockLine, 'report' | 'period'>,
) => boolean) => {
  const made = new Set(
    reports.flatMap((config) =>
      dataset.periods.map(({ period }) => `${config.id}\n${periodOfReport(config, period)}`),
    ),
  )
  return ({ report, period }) => made.has(`${report}\n${period}`)
}

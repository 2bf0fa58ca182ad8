import { type Outcome, succeedUnlessErrors } from '@jibao/core'
import { reportLeftOut, reportWithheld } from './diagnostics.ts'
import type { Edition } from './edition.ts'
import type { PlannedReport } from './plan-reports.ts'

/**
 * Those that an edition may have: nothing marked 不予公开 is made for the public. It is left out where no
 * report was named, and a fault where it was, or where nothing else is left.
 */
export const withholdReports = (
  planned: readonly PlannedReport[],
  asked: readonly string[],
  { disclosure }: Edition,
): Outcome<readonly PlannedReport[]> => {
  const isWithheld = ({ config: { publication } }: PlannedReport): boolean =>
    disclosure === 'public' && publication?.openness === '不予公开'
  const kept = planned.filter((one) => !isWithheld(one))
  const tell = asked.length === 0 && kept.length > 0 ? reportLeftOut : reportWithheld
  const told = planned.filter(isWithheld).map(({ config: { id, origin } }) => tell(id, origin))
  return succeedUnlessErrors(kept, told)
}

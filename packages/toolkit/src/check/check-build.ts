import type { Finding } from '@jibao/checks'
import { type Diagnostic, isError } from '@jibao/core'
import type { Workspace } from '@jibao/sources'
import { choosePeriod } from '../choose-period.ts'
import type { Guests } from '../guests.ts'
import type { BuildRequest } from '../plan-build.ts'
import type { Tools } from '../tools.ts'
import { checkRecorded } from './check-recorded.ts'
import { summariseFindings } from './check-run.ts'
import { findingsStand } from './diagnostics.ts'

export interface CheckedBuild {
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The checks on a workspace while reports are made of it. They hold up nothing but a report that is to be handed in;
 * excuses that no longer apply are for a check to tell that looks at everything.
 * @param workspace with no more than the reports that are made
 */
export const checkBuild = async (
  workspace: Workspace,
  { period: asked, final = false }: Pick<BuildRequest, 'period' | 'final'>,
  { world }: Pick<Tools, 'world'>,
  guests: Pick<Guests, 'checks'>,
): Promise<CheckedBuild> => {
  const { value: chosen } = choosePeriod(workspace.dataset, asked)
  if (chosen === undefined) return { findings: [], diagnostics: [] }
  const { findings, ...checked } = await checkRecorded(workspace, chosen.period, world, guests)
  const told = checked.diagnostics.filter(({ code }) => code !== 'EXCUSE_UNUSED')
  const { errors } = summariseFindings(findings)
  return {
    findings,
    diagnostics: final
      ? [...told, ...(errors > 0 ? [findingsStand(errors)] : [])]
      : told.map(forDraft),
  }
}

const forDraft = (diagnostic: Diagnostic): Diagnostic =>
  isError(diagnostic) ? { ...diagnostic, severity: 'warning' } : diagnostic

import { type Diagnostic, sortDiagnostics } from '@jibao/core'
import type { Check, CheckContext, Found } from './check.ts'
import { checkFailed, checkUnknown } from './diagnostics.ts'
import { excuseFindings } from './excuse-findings.ts'
import { faultyPart } from './faulty-part.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './finding-of.ts'
import type { CheckSettings } from './settings.ts'
import { sortFindings } from './sort-findings.ts'
import { withoutEchoes } from './without-echoes.ts'

export interface CheckResult {
  /** In order of file and place; those that are excused are marked and not left out. */
  readonly findings: readonly Finding[]
  /** A check that threw, an excuse that no longer applies, a code that no check has. */
  readonly diagnostics: readonly Diagnostic[]
}

const asTheyCome: CheckSettings = { severities: {}, excuses: [] }

/** Runs every check that is not switched off; one that throws costs its own findings only. */
export const runChecks = (
  checks: readonly Check[],
  context: CheckContext,
  settings: CheckSettings = asTheyCome,
): CheckResult => {
  const diagnostics: Diagnostic[] = [...unknownCodes(checks, settings)]
  const findings = checks.flatMap((check) => {
    const severity = settings.severities[check.meta.code] ?? check.meta.severity
    if (severity === 'off') return []
    try {
      return foundBy(check, context).map((found) =>
        findingOf(found, { code: check.meta.code, severity }),
      )
    } catch (cause) {
      diagnostics.push(checkFailed(check.meta, cause))
      return []
    }
  })
  const excused = excuseFindings(withoutEchoes(sortFindings(findings)), { context, settings })
  return {
    findings: excused.findings,
    diagnostics: sortDiagnostics([...diagnostics, ...excused.diagnostics]),
  }
}

const foundBy = (check: Check, context: CheckContext): readonly Found[] => {
  const found = [...check.run(context)]
  const fault = check.meta.plugin === undefined ? undefined : found.map(faultyPart).find(Boolean)
  if (fault !== undefined) throw new TypeError(`所报问题的 ${fault} 不合约定`)
  return found
}

const unknownCodes = (
  checks: readonly Check[],
  { severities, severityOrigins = {}, excuses }: CheckSettings,
): readonly Diagnostic[] => {
  const codes = checks.map(({ meta }) => meta.code)
  const isUnknown = (code: string): boolean => !codes.includes(code)
  return [
    ...Object.keys(severities).flatMap((code) =>
      isUnknown(code) ? [checkUnknown(code, codes, severityOrigins[code])] : [],
    ),
    ...excuses.flatMap(({ code, origin }) =>
      isUnknown(code) ? [checkUnknown(code, codes, origin)] : [],
    ),
  ]
}

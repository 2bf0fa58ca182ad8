import type { Diagnostic } from '@jibao/core'
import type { DisclosureProfile } from '@jibao/data-model'
import type { Report } from '@jibao/document'
import { collectFindings } from './collect-findings.ts'
import { excuseUnused, personalDataFound } from './diagnostics.ts'

/**
 * What a published report must not say about persons, one diagnostic each; never the full value.
 * A profile that masks names leaves nothing of it to be refused.
 */
export const findPersonalData = (
  report: Report,
  { excused, masksNames }: Pick<DisclosureProfile, 'excused' | 'masksNames'>,
): readonly Diagnostic[] => {
  const findings = collectFindings(report)
  const excuses = new Set(excused.map(({ text }) => text))
  const found = new Set(findings.map(({ text }) => text))
  return [
    ...findings
      .filter(({ text }) => !masksNames && !excuses.has(text))
      .map((finding) => personalDataFound(finding)),
    ...excused.filter(({ text }) => !found.has(text)).map(excuseUnused),
  ]
}

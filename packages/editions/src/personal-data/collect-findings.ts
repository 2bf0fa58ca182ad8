import type { Report } from '@jibao/document'
import { type FoundIdentifier, findIdentifiers } from './find-identifiers.ts'
import { findNames, type NameContext } from './find-names.ts'
import { nameAt, nameBefore } from './name-at.ts'
import { type Passage, passages } from './passages.ts'

export type FindingKind = FoundIdentifier['kind'] | NameContext

/** Something about a person, as it stands in a report. */
export interface Finding {
  readonly kind: FindingKind
  readonly text: string
  /** The heading or caption below which it stands first. */
  readonly where: string
}

const wholeName = nameBefore('$')

const findingsIn = ({ text, where, isNameColumn }: Passage): readonly Finding[] => {
  const name = isNameColumn ? nameAt(text.trim(), 0, wholeName) : undefined
  return [
    ...findIdentifiers(text).map((found) => ({ ...found, where })),
    ...(name === undefined ? [] : [{ kind: 'column' as const, text: name, where }]),
    ...findNames(text).map(({ context, name: found }) => ({ kind: context, text: found, where })),
  ]
}

/** What a report says about persons, each text once. */
export const collectFindings = (report: Report): readonly Finding[] => {
  const findings = new Map<string, Finding>()
  for (const passage of passages(report)) {
    for (const finding of findingsIn(passage)) {
      if (!findings.has(finding.text)) findings.set(finding.text, finding)
    }
  }
  return [...findings.values()]
}

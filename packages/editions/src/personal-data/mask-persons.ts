import type { DisclosureProfile } from '@jibao/data-model'
import { mapReport, type Report, type ValueNode } from '@jibao/document'
import { type Edit, editLeaves, editText, joinLeaves } from '../disclosure/edit-leaves.ts'
import { collectFindings, type Finding } from './collect-findings.ts'
import { maskedForm } from './masked-form.ts'

/** A mark that keeps nothing of a number. */
const numberMark = '***'

const numberKinds: readonly string[] = ['identity-card', 'phone', 'bank-card', 'plate']

const maskOf = ({ kind, text }: Finding): string =>
  numberKinds.includes(kind) ? numberMark : maskedForm(kind, text)

const editsIn = (text: string, masks: ReadonlyMap<string, string>): readonly Edit[] => {
  const edits: Edit[] = []
  let start = 0
  while (start < text.length) {
    const from = start
    const found = [...masks].find(([person]) => text.startsWith(person, from))
    if (found === undefined) {
      start += 1
      continue
    }
    const [person, mask] = found
    edits.push({ start, end: start + person.length, text: mask })
    start += person.length
  }
  return edits
}

/** The report without what identifies persons, wherever it says it again; what is excused stays. */
export const maskPersons = (
  report: Report,
  { excused }: Pick<DisclosureProfile, 'excused'>,
): Report => {
  const findings = collectFindings(report)
    .filter(({ text }) => !excused.some((excuse) => excuse.text === text))
    .toSorted((a, b) => b.text.length - a.text.length)
  if (findings.length === 0) return report
  const masks = new Map(findings.map((finding) => [finding.text, maskOf(finding)]))
  const mask = (text: string): string => editText(text, editsIn(text, masks))
  const value = (node: ValueNode): ValueNode =>
    node.label === undefined ? node : { ...node, label: mask(node.label) }
  return mapReport(report, {
    prose: (leaves) =>
      editLeaves(leaves, editsIn(joinLeaves(leaves), masks)).map((leaf) =>
        leaf.type === 'value' ? value(leaf) : leaf,
      ),
    value,
    field: (text, role) => (role === 'number' ? text : mask(text)),
  })
}

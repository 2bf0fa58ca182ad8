import type { DisclosureName, DisclosureProfile } from '@jibao/data-model'
import { type FieldRole, mapReport, type Report } from '@jibao/document'
import { maskPersons } from '../personal-data/mask-persons.ts'
import { editLeaves, editText, joinLeaves } from './edit-leaves.ts'
import { openMasker } from './open-masker.ts'

export interface DisclosureSettings {
  readonly name: Exclude<DisclosureName, 'internal'>
  readonly profile: DisclosureProfile
  /** Category of an indicator, by its id. */
  readonly categoryOf: (indicator: string) => string | undefined
}

export interface Disclosed {
  readonly report: Report
  /** How many figures are not shown as they are. */
  readonly masked: number
}

/** What names a document or a time. */
const keptRoles: readonly FieldRole[] = ['number', 'marking', 'period', 'term']

/**
 * The report as readers of a kind may see it: nothing that was masked can be found anywhere in it.
 * Before its characters are converted: numbers in prose are known by the simplified words behind them.
 */
export const disclose = (report: Report, settings: DisclosureSettings): Disclosed => {
  const masker = openMasker(report, settings)
  const persons = settings.profile.masksNames ? maskPersons(report, settings.profile) : report
  const disclosed = mapReport(persons, {
    prose: (leaves) =>
      editLeaves(leaves, masker.edits(joinLeaves(leaves))).map((leaf) =>
        leaf.type === 'value' ? masker.value(leaf) : leaf,
      ),
    value: masker.value,
    field: (text, role) => (keptRoles.includes(role) ? text : editText(text, masker.edits(text))),
  })
  return { report: disclosed, masked: masker.masked() }
}

import { type FieldRole, mapReport, type Report } from '@jibao/document'
import { normaliseLeaves } from './marks/normalise-leaves.ts'
import { normaliseText } from './marks/normalise-pieces.ts'

/** Years stand in 〔〕 and not in other brackets (GB/T 9704-2012 7.2.5); other numbers stay. */
const normaliseDocumentNumber = (text: string): string =>
  text.replace(/^(\p{Script=Han}+)[[(（［](\d{4})[\])）］](第?\d+号)$/u, '$1〔$2〕$3')

const same = <T>(thing: T): T => thing

const fields = {
  title: normaliseText,
  note: normaliseText,
  label: normaliseText,
  body: normaliseText,
  person: normaliseText,
  period: same,
  marking: same,
  number: normaliseDocumentNumber,
  term: same,
} as const satisfies Record<FieldRole, (text: string) => string>

/**
 * Full-width marks instead of half-width ones beside Chinese, in every text of a report
 * (GB/T 15834-2011 5.1). What did not change is the same object as before; figures, addresses and
 * text without Chinese stay. Normalising twice is normalising once.
 */
export const normaliseMarks = (report: Report): Report =>
  mapReport(report, {
    prose: normaliseLeaves,
    value: same,
    field: (text, role) => fields[role](text),
  })

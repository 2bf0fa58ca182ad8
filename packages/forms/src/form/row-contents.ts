import type { FormRow } from '../plan/form-plan.ts'
import { accrualWords } from './accrual-words.ts'
import { dateContent, type FormContent, readingContent, textContent } from './cell-contents.ts'
import type { FormColumn, InputColumn } from './form-layout.ts'
import { targetWords } from './target-words.ts'

/** What was typed into the input cells of a row. */
export type RowEntries = Readonly<Partial<Record<InputColumn, FormContent>>>

type RowContents = Readonly<Partial<Record<Exclude<FormColumn, 'rate'>, FormContent>>>

/**
 * What the cells of a row hold, but for its formula.
 * @param ordinal of the row, from 1
 * @param entries what is recorded when absent
 */
export const rowContents = (
  row: FormRow,
  ordinal: number,
  entries: RowEntries = recordedEntries(row),
): RowContents => {
  const { indicator, goal, target, last } = row
  return {
    id: textContent(indicator.id),
    ordinal: { kind: 'number', value: String(ordinal) },
    goal: textContent(goal === undefined ? '' : `${goal.number}．${goal.title}`),
    indicator: textContent(`${indicator.name}\n（${indicatorRemark(row)}）`),
    unit: textContent(indicator.unit),
    target: textContent(targetWords(target)),
    ...(last === undefined ? {} : { last: readingContent(last.reading) }),
    ...entries,
  }
}

/** Below the indicator's name: 年初累计, or 全年数，可不填. */
const indicatorRemark = ({ indicator: { accrual }, isOptional }: FormRow): string =>
  `${accrualWords[accrual].label}${isOptional ? '，可不填' : ''}`

const recordedEntries = ({ current }: FormRow): RowEntries => {
  if (current === undefined) return {}
  const { reading, asOf, note, evidence } = current
  return {
    figure: readingContent(reading),
    asOf: dateContent(asOf),
    ...(note === undefined ? {} : { note: textContent(note) }),
    ...(evidence === undefined ? {} : { evidence: textContent(evidence) }),
  }
}

import { type Dataset, type Indicator, type Period, yearOf } from '@jibao/data-model'
import { answerableFor } from '../plan/answerable-for.ts'
import { goalsOfYear } from '../plan/goals-of-year.ts'

/** Ids of those who may hand in an indicator's figure: the one that answers for it first, then all who take part. */
export const responsibleDepartments = (
  indicator: Indicator,
  period: Period,
  dataset: Dataset,
): readonly string[] => {
  const goals = goalsOfYear(dataset, yearOf(period)).filter(({ indicators }) =>
    indicators.includes(indicator.id),
  )
  const first = answerableFor(indicator, goals[0], dataset)
  const others = goals.flatMap(({ lead, supporting }) => [lead, ...supporting])
  const all = [...(first === undefined ? [] : [first]), ...indicator.supporting, ...others]
  return [...new Set(all)]
}

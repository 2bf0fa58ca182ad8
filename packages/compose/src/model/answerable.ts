import type { Indicator } from '@jibao/data-model'
import type { ReportScope } from './report-scope.ts'

/**
 * Ids of the departments that answer for an indicator, the one in charge first; those of the goal
 * that it belongs to, or of the programme, where it has none of its own.
 */
export const answerableDepartments = (
  { id, lead, supporting }: Indicator,
  { dataset, programme }: Pick<ReportScope, 'dataset' | 'programme'>,
): readonly string[] => {
  const goal = dataset.goals.find(
    (one) => one.programme === programme.id && one.indicators.includes(id),
  )
  const helping = supporting.length > 0 || lead !== undefined ? supporting : goal?.supporting
  return [...new Set([lead ?? goal?.lead ?? programme.lead, ...(helping ?? [])])]
}

import {
  type GoalProgress,
  type IndicatorProgress,
  isMeasurable,
  statusWords,
} from '@jibao/quarter-progress'
import type { DataOf } from '../shape.ts'
import type { FigureSource } from './figure-source.ts'
import { indicatorModel } from './indicator-model.ts'
import { narrativeParagraphs } from './narrative-paragraphs.ts'
import type { goalShape } from './programme-progress-shape.ts'

export const isLate = ({ status }: { readonly status: GoalProgress['status'] }): boolean =>
  status === 'behind' || status === 'not-started'

/** With a figure, or with the state of a milestone. */
export const isStated = ({ indicator, actual, status }: IndicatorProgress): boolean =>
  indicator.accrual === 'milestone'
    ? status !== 'not-reported' && status !== 'not-due'
    : actual !== null

/** What figures or a milestone could have decided, had anybody stated them. */
export const isMissing = ({ status, target }: IndicatorProgress): boolean =>
  status === 'not-reported' && isMeasurable(target)

export const goalModel = (
  progress: GoalProgress,
  source: FigureSource,
): DataOf<typeof goalShape> => {
  const { goal, indicators, narrative, status } = progress
  const { departmentName } = source
  const modelOf = (one: IndicatorProgress) => indicatorModel(one, goal.lead, source)
  return {
    number: String(goal.number),
    title: goal.title,
    text: goal.text.replace(/[。；;]$/, ''),
    lead: departmentName(goal.lead),
    supporting: goal.supporting.map(departmentName),
    status: statusWords[status],
    isLate: isLate(progress),
    isReported: narrative !== undefined || indicators.some(isStated),
    reported: indicators.filter(isStated).map(modelOf),
    late: indicators.filter(isLate).map(modelOf),
    missing: indicators.filter(isMissing).map(({ indicator }) => indicator.name),
    remarks: narrativeParagraphs(narrative, source),
  }
}

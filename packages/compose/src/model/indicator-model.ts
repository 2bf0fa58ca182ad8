import { type IndicatorProgress, isMeasurable, statusWords } from '@jibao/quarter-progress'
import type { DataOf } from '../shape.ts'
import type { FigureSource } from './figure-source.ts'
import { actualValue, attainmentValue } from './figures.ts'
import { milestoneWords } from './milestone-words.ts'
import { otherDay } from './other-day.ts'
import { attainmentPhrase, lastYearPhrase, pacePhrase, previousPhrase } from './phrases.ts'
import type { indicatorShape } from './programme-progress-shape.ts'
import { targetText } from './target-text.ts'

/** @param lead who answers for it where it names nobody itself */
export const indicatorModel = (
  progress: IndicatorProgress,
  lead: string,
  { departmentName }: Pick<FigureSource, 'departmentName'>,
): DataOf<typeof indicatorShape> => {
  const { indicator, period, observation, target, status } = progress
  return {
    name: indicator.name,
    ownLead:
      indicator.lead === undefined || indicator.lead === lead ? '' : departmentName(indicator.lead),
    asOf: otherDay(observation),
    target: targetText(target),
    actual: actualValue(indicator, period, observation),
    attainment: attainmentValue(progress),
    status: statusWords[status],
    milestone:
      observation?.reading.kind === 'milestone'
        ? milestoneWords[observation.reading.state]
        : status === 'completed' && indicator.accrual === 'milestone'
          ? milestoneWords.done
          : '',
    hasFigure: progress.actual !== null,
    isMilestone: indicator.accrual === 'milestone',
    isMeasurable: isMeasurable(target),
    attainmentPhrase: attainmentPhrase(progress),
    pacePhrase: pacePhrase(progress),
    previousPhrase: previousPhrase(progress),
    lastYearPhrase: lastYearPhrase(progress),
  }
}

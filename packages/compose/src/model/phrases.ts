import { compare } from '@jibao/core'
import { isYearOver, periodPhrases, yearOf } from '@jibao/data-model'
import { type Inline, text } from '@jibao/document'
import type { Change, IndicatorProgress } from '@jibao/quarter-progress'
import { attainmentValue, changeValue, paceValue } from './figures.ts'

// Sentences whose words depend on the figures: the verb is chosen with the number, so that no
// edit of the data can leave 完成 beside a figure that is short of its target.

const isCap = ({ target }: IndicatorProgress): boolean =>
  target.kind === 'quantity' && (target.comparator === '≤' || target.comparator === '<')

/** How the figure stands to the year's target: 完成年度目标的59.27%. Empty without figure or numeric target. */
export const attainmentPhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const { indicator, period, target, status, actual } = progress
  if (target.kind !== 'quantity' || actual === null) return []
  const isMet = status === 'completed' || status === 'exceeded' || status === 'on-schedule'
  const rate = attainmentValue(progress)
  if (isCap(progress)) {
    if (exceedsCap(progress)) return [text('超出年度控制目标')]
    return isMet ? [text('控制在年度目标以内')] : [text('已达年度控制目标的'), rate]
  }
  if (indicator.accrual !== 'year-to-date' || rate.quantity === null) {
    return [text(isMet ? '达到年度目标要求' : '未达到年度目标要求')]
  }
  switch (status) {
    case 'exceeded':
      return [text('超额完成年度目标，完成率'), rate]
    case 'completed':
      return [text('完成年度目标')]
    default:
      return [
        text(status === 'behind' && isYearOver(period) ? '仅完成年度目标的' : '完成年度目标的'),
        rate,
      ]
  }
}

const exceedsCap = ({ target, actual }: IndicatorProgress): boolean =>
  target.kind === 'quantity' &&
  actual !== null &&
  compare(actual.upper ?? actual.value, target.quantity.value) > 0

/** 快于序时进度9.27个百分点. Empty where pace means nothing: caps, finished targets, the year's end. */
export const pacePhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const { pace, status, period } = progress
  const isRunning = status === 'on-schedule' || status === 'behind'
  if (pace === null || !isRunning || isCap(progress) || isYearOver(period)) return []
  const order = compare(pace.lead.value, '0')
  if (order === 0) return [text('与序时进度持平')]
  return [text(order > 0 ? '快于序时进度' : '慢于序时进度'), paceValue(progress)]
}

/** Standards and rates rise and fall, counts grow and shrink. */
const changeVerb = ({ indicator }: IndicatorProgress, isRise: boolean): string => {
  if (indicator.accrual === 'point-in-time') return isRise ? '提高' : '下降'
  return isRise ? '增加' : '减少'
}

const changeWords = (
  progress: IndicatorProgress,
  change: Change,
  against: string,
): readonly Inline[] => {
  const order = compare(change.difference.value, '0')
  if (order === 0) return [text(`与${against}持平`)]
  return [
    text(`比${against}${changeVerb(progress, order > 0)}`),
    changeValue(progress, change, 'difference'),
  ]
}

const againstPrevious = ({ period }: IndicatorProgress, { against }: Change): string =>
  yearOf(against) === yearOf(period) ? `${periodPhrases(against).short}末` : '上年末'

/** 比一季度末增加266人. Empty without both figures. */
export const previousPhrase = (progress: IndicatorProgress): readonly Inline[] =>
  progress.sincePrevious === null
    ? []
    : changeWords(
        progress,
        progress.sincePrevious,
        againstPrevious(progress, progress.sincePrevious),
      )

/** 比上年同期增加65人、增长71.43%. Empty without both figures. */
export const lastYearPhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const change = progress.sinceLastYear
  if (change === null) return []
  const words = changeWords(progress, change, '上年同期')
  if (change.growth === null || compare(change.growth.value, '0') === 0) return words
  const verb = compare(change.growth.value, '0') > 0 ? '、增长' : '、下降'
  return [...words, text(verb), changeValue(progress, change, 'growth')]
}

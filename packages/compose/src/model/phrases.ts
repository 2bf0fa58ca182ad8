import { type Comparator, compare, type Quantity } from '@jibao/core'
import {
  endTogether,
  isYearOver,
  lastMonthOf,
  periodPhrases,
  samePeriodLastYear,
  type Target,
  yearOf,
} from '@jibao/data-model'
import { type Inline, text } from '@jibao/document'
import {
  type Change,
  type IndicatorProgress,
  type Status,
  satisfiesTarget,
} from '@jibao/quarter-progress'
import { changeVerbs, isLevel } from './change-verbs.ts'
import { attainmentValue, changeValue, paceValue } from './figures.ts'
import { targetText } from './target-text.ts'

// Sentences whose words depend on the figures: the verb is chosen with the number, so that no
// edit of the data can leave 完成 beside a figure that is short of its target.

/** A figure, the constraint that it is held against, and how it stands. */
interface Standing {
  readonly progress: IndicatorProgress
  readonly actual: Quantity
  readonly comparator: Comparator
  readonly target: Quantity
  readonly isSatisfied: boolean
}

const isCap = (comparator: Comparator): boolean => comparator === '≤' || comparator === '<'

/** Whether a rate says which part of the target is done: 59.27%, but not 100% of a target still missed. */
const isPart = (rate: Quantity | null): rate is Quantity =>
  rate !== null && compare(rate.value, '0') >= 0 && compare(rate.value, '100') < 0

/** How the figure stands to the year's target: 完成年度目标的59.27%. Empty where nothing decides that. */
export const attainmentPhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const { indicator, target, actual } = progress
  if (target.kind === 'relative') return relationPhrase(progress.status, target)
  if (target.kind !== 'quantity' || actual === null) return []
  const { comparator, quantity } = target
  const isSatisfied = satisfiesTarget(actual, comparator, quantity)
  const standing: Standing = { progress, actual, comparator, target: quantity, isSatisfied }
  if (isCap(comparator)) return capPhrase(standing)
  if (indicator.accrual === 'year-to-date') return accumulationPhrase(standing)
  return [text(isSatisfied ? '达到年度目标要求' : '未达到年度目标要求')]
}

const relationPhrase = (status: Status, target: Target): readonly Inline[] => {
  switch (status) {
    case 'completed':
    case 'exceeded':
    case 'on-schedule':
      return [text(`达到${targetText(target)}的要求`)]
    case 'behind':
    case 'not-started':
      return [text(`未达到${targetText(target)}的要求`)]
    case 'not-reported':
    case 'not-due':
    case 'qualitative':
      return []
  }
}

const capPhrase = ({ progress, actual, target, isSatisfied }: Standing): readonly Inline[] => {
  if (compare(actual.upper ?? actual.value, target.value) > 0) return [text('超出年度控制目标')]
  if (progress.status !== 'behind') return [text('控制在年度目标以内')]
  const rate = attainmentValue(progress)
  if (rate.quantity !== null) return [text('已达年度控制目标的'), rate]
  return [text(isSatisfied ? '超过序时控制进度' : '未达到年度控制要求')]
}

const accumulationPhrase = ({
  progress,
  actual,
  comparator,
  target,
  isSatisfied,
}: Standing): readonly Inline[] => {
  const { status, period } = progress
  const rate = attainmentValue(progress)
  if (status === 'exceeded') {
    return rate.quantity === null
      ? [text('超额完成年度目标')]
      : [text('超额完成年度目标，完成率'), rate]
  }
  if (status === 'completed') return [text('完成年度目标')]
  if (isSatisfied) return [text('达到年度目标要求')]
  if (status === 'not-started') return [text(isYearOver(period) ? '未完成年度目标' : '暂无进展')]
  if (isPart(rate.quantity)) {
    // Something, but less of the target than can be printed.
    if (compare(rate.quantity.value, '0') === 0) return [text('未取得明显进展')]
    return [text(isYearOver(period) ? '仅完成年度目标的' : '完成年度目标的'), rate]
  }
  if (comparator === '=' && compare(actual.value, target.value) > 0) return [text('超出年度目标')]
  return [text(status === 'on-schedule' ? '达到序时进度' : '未达到年度目标要求')]
}

/** 快于序时进度9.27个百分点. Empty where pace means nothing: caps, finished targets, the year's end. */
export const pacePhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const { pace, status, period, target, attainment } = progress
  const isRunning = status === 'on-schedule' || status === 'behind'
  if (pace === null || !isRunning || isYearOver(period) || !isPart(attainment)) return []
  if (target.kind === 'quantity' && isCap(target.comparator)) return []
  const order = compare(pace.lead.value, '0')
  // What is late by less than can be printed is late all the same.
  if (order === 0) return [text(status === 'behind' ? '略慢于序时进度' : '与序时进度持平')]
  return [text(order > 0 ? '快于序时进度' : '慢于序时进度'), paceValue(progress)]
}

/** What is held against another figure 下降 where by itself it is 降低. */
const changeVerb = ({ indicator: { unit } }: IndicatorProgress, isRise: boolean): string => {
  if (isRise) return changeVerbs(unit).rise
  return isLevel(unit) ? '下降' : changeVerbs(unit).fall
}

const changeWords = (
  progress: IndicatorProgress,
  change: Change,
  against: string,
): readonly Inline[] => {
  const { value, approximate } = change.difference
  const order = compare(value, '0')
  if (order === 0) return [text(`与${against}${approximate === undefined ? '' : '基本'}持平`)]
  return [
    text(`比${against}${changeVerb(progress, order > 0)}`),
    changeValue(progress, change, 'difference'),
  ]
}

/** 比一季度末增加266人. Empty without both figures, and where it would only repeat the year before. */
export const previousPhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const change = progress.sincePrevious
  if (change === null || endTogether(change.against, samePeriodLastYear(progress.period))) return []
  const against =
    lastMonthOf(change.against) === 12 ? '上年末' : `${periodPhrases(change.against).short}末`
  return changeWords(progress, change, against)
}

/** 比上年同期增加65人、增长71.43%. Empty without both figures. */
export const lastYearPhrase = (progress: IndicatorProgress): readonly Inline[] => {
  const { sinceLastYear: change, indicator, period } = progress
  if (change === null) return []
  const isOfYear = indicator.accrual === 'annual' || period === String(yearOf(period))
  const words = changeWords(progress, change, isOfYear ? '上年' : '上年同期')
  if (change.growth === null || compare(change.growth.value, '0') === 0) return words
  const verb = compare(change.growth.value, '0') > 0 ? '、增长' : '、下降'
  return [...words, text(verb), changeValue(progress, change, 'growth')]
}

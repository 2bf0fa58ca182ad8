import { type Diagnostic, didYouMean, error, formatOrigin, type Origin, quote } from '@jibao/core'
import {
  type Goal,
  type Indicator,
  milestoneWords,
  type Period,
  periodEnd,
  type QuantityFault,
  quantityFaultWords,
  yearOf,
} from '@jibao/data-model'
import { listed } from './phrases.ts'

export const dateInvalid = (text: string, origin: Origin): Diagnostic =>
  error('DATE_INVALID', `${quote(text)}不是日期`, '写作 年-月-日，如 2024-06-30', origin)

export const asOfOutside = (date: string, period: Period, origin: Origin): Diagnostic =>
  error(
    'AS_OF_OUTSIDE',
    `数据截止日期 ${date} 不在 ${period} 之内`,
    `应在 ${yearOf(period)}-01-01 至 ${periodEnd(period)} 之间`,
    origin,
  )

export const quantityInvalid = (
  text: string,
  reason: QuantityFault,
  { name }: Pick<Indicator, 'name'>,
  origin: Origin,
): Diagnostic => {
  const [why, hint] = quantityFaultWords[reason]
  return error(
    'QUANTITY_INVALID',
    `指标${quote(name)}的完成值${quote(text)}有误：${why}`,
    hint,
    origin,
  )
}

export const milestoneMisplaced = (text: string, { name }: Indicator, origin: Origin): Diagnostic =>
  error(
    'QUANTITY_INVALID',
    `指标${quote(name)}记数值，不能写${quote(text)}`,
    '请写数字和单位；只记办成与否的指标请在 plan 文件中写 accrual: milestone',
    origin,
  )

export const milestoneInvalid = (text: string, { name }: Indicator, origin: Origin): Diagnostic => {
  const words = Object.values(milestoneWords).flat()
  return error(
    'MILESTONE_INVALID',
    `指标${quote(name)}只记办成与否，不能写${quote(text)}`,
    `${didYouMean(text, words)}可写：${listed(words)}；没有数据写 ——`,
    origin,
  )
}

export const observationDuplicate = (name: string, first: Origin, origin: Origin): Diagnostic =>
  error(
    'OBSERVATION_DUPLICATE',
    `指标${quote(name)}在同一截止日期有两个完成值，另一个在 ${formatOrigin(first)}`,
    '请只留一个；同日截止的报告期（如 2024-H1 与 2024-Q2）共用完成值',
    origin,
  )

export const goalYearMismatch = (goal: Goal, period: Period, origin: Origin): Diagnostic =>
  error(
    'GOAL_YEAR_MISMATCH',
    `${quote(goal.id)}是 ${goal.year} 年的目标，报告期却是 ${period}`,
    `请写 ${yearOf(period)} 年目标的 id`,
    origin,
  )

export const narrativeDuplicate = (name: string, first: Origin, origin: Origin): Diagnostic =>
  error(
    'NARRATIVE_DUPLICATE',
    `${quote(name)}在同一报告期有两份说明，另一份在 ${formatOrigin(first)}`,
    '请合并为一份',
    origin,
  )

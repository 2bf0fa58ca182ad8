import type { Figure } from '../../prose/reading.ts'
import { partRate, type Rate } from '../shared/rates.ts'

/** 完成值 ÷ 目标值, whatever bound the words set with the target. */
export const doneRate = (stated: Figure, actual: Figure, target: Figure): Rate | undefined => {
  const { comparator: _, ...base } = target
  return partRate(
    '完成率',
    stated,
    { label: '完成值', figure: actual },
    { label: '目标值', figure: base },
  )
}

/** The same; `undefined` for a target that must not be exceeded, which has no such rate. */
export const goalRate = (stated: Figure, actual: Figure, target: Figure): Rate | undefined =>
  target.comparator === '≤' || target.comparator === '<'
    ? undefined
    : doneRate(stated, actual, target)

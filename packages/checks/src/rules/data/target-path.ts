import { compare, type DecimalText } from '@jibao/core'
import { formatTarget, type Indicator } from '@jibao/data-model'
import type { Check, Found } from '../../check.ts'
import { atTarget, planned } from './at-record.ts'
import { isTimes } from './is-times.ts'
import { type TargetStep, targetSteps } from './target-steps.ts'

const amountOf = ({ quantity }: TargetStep): DecimalText => quantity.value

const isFloor = ({ comparator }: TargetStep): boolean => comparator === '≥' || comparator === '>'
const isCap = ({ comparator }: TargetStep): boolean => comparator === '≤' || comparator === '<'

/** Whether `b` asks for less than `a`, by what is better. */
const loosens = ({ better }: Indicator, a: TargetStep, b: TargetStep): boolean => {
  const order = compare(amountOf(b), amountOf(a))
  return better === 'higher' ? order < 0 : better === 'lower' ? order > 0 : false
}

const labelled = (steps: readonly TargetStep[]) =>
  steps.map(({ year, target }) => planned(`${year}年目标`, target))

const printed = ({ target }: TargetStep): string => formatTarget(target)

/** At least so many times smaller, or larger, than both neighbours: a digit lost, or one too many. */
const farOff = '5'

/** A single year far off both years beside it, which are near each other. */
const strayAt = (steps: readonly TargetStep[], index: number): Found | undefined => {
  const [before, step, after] = steps.slice(index - 1, index + 2)
  if (before === undefined || step === undefined || after === undefined) return undefined
  const [a, b, c] = [amountOf(before), amountOf(step), amountOf(after)]
  const isDip = isTimes(a, b, farOff) && isTimes(c, b, farOff)
  const isPeak = isTimes(b, a, farOff) && isTimes(b, c, farOff)
  if ((!isDip && !isPeak) || isTimes(a, c, '3') || isTimes(c, a, '3')) return undefined
  return {
    at: atTarget(step.target),
    verdict: 'uncertain',
    message: `${step.year}年的目标${printed(step)}与前后两年（${printed(before)}、${printed(after)}）相差悬殊`,
    hint: '请核对这一年的目标，是否少写或多写了一位',
    stated: printed(step),
    operands: labelled([before, after]),
  }
}

/** A level that once was asked for is asked for no more. */
const loosenedAt = (
  indicator: Indicator,
  steps: readonly TargetStep[],
  index: number,
): Found | undefined => {
  const [before, step] = steps.slice(index - 1, index + 1)
  if (before === undefined || step === undefined) return undefined
  const turns = (isFloor(before) && isCap(step)) || (isCap(before) && isFloor(step))
  if (turns) {
    return {
      at: atTarget(step.target),
      verdict: 'uncertain',
      message: `“${indicator.name}”的目标${before.year}年是${printed(before)}，${step.year}年是${printed(step)}：一个要求不少于，一个要求不超过`,
      hint: '请核对两年目标的“≥”“≤”或“以上”“以内”',
      stated: printed(step),
      operands: labelled([before]),
    }
  }
  if (!isLevel(indicator) || !loosens(indicator, before, step)) return undefined
  return {
    at: atTarget(step.target),
    verdict: 'uncertain',
    message: `“${indicator.name}”的目标由${before.year}年的${printed(before)}放宽为${step.year}年的${printed(step)}`,
    hint: '请核对两年的目标；确实放宽的，可在 jibao.yaml 的 checks 中说明',
    stated: printed(step),
    operands: labelled([before]),
  }
}

/** How much is to be done differs from year to year; what has been attained is to be kept. */
const isLevel = ({ accrual }: Indicator): boolean => accrual !== 'year-to-date'

export const targetPath: Check = {
  meta: {
    code: 'DATA_TARGET_PATH',
    name: '各年度目标前后衔接',
    basis: '同一指标各年度目标逐年递进，不应有单独一年相差悬殊、无故放宽或方向相反',
    severity: 'warning',
  },
  *run({ data }) {
    if (data === undefined) return
    for (const indicator of data.dataset.indicators) {
      const steps = targetSteps(indicator)
      // After a single stray year the next one is no step back.
      let isAfterStray = false
      for (const index of steps.keys()) {
        const stray = strayAt(steps, index)
        const found = stray ?? (isAfterStray ? undefined : loosenedAt(indicator, steps, index))
        if (found !== undefined) yield found
        isAfterStray = stray !== undefined
      }
    }
  },
}

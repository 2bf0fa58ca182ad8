import { type Diagnostic, didYouMean, error, type Origin, quote } from '@jibao/core'
import { type Indicator, quantityFaultWords, type TargetFault } from '@jibao/data-model'
import { listed } from './phrases.ts'

const targetFaults = {
  ...quantityFaultWords,
  'not-a-number': [
    '看不出目标是什么',
    '请写如 ≥89%、820人以上、不超过5起；要办成的事写作 { milestone: …… }，不能用数字衡量的写作 { qualitative: …… }，没有目标写 ——',
  ],
  contradiction: ['前后的比较词相反', '请只留一个比较词，如 不超过5起 或 5起以上'],
  range: ['目标值不能是范围', '请写下限或上限，如 2个以上'],
} as const satisfies Record<TargetFault, readonly [string, string]>

export const targetInvalid = (text: string, reason: TargetFault, origin: Origin): Diagnostic => {
  const [why, hint] = targetFaults[reason]
  return error('TARGET_INVALID', `目标值${quote(text)}有误：${why}`, hint, origin)
}

/** The target is sound, but of a kind that its indicator cannot have. */
export const targetMisfit = (
  { name, accrual }: Pick<Indicator, 'name' | 'accrual'>,
  origin: Origin,
): Diagnostic =>
  accrual === 'milestone'
    ? error(
        'TARGET_INVALID',
        `指标${quote(name)}只记办成与否（accrual: milestone），目标值不能是数值`,
        '请写要办成的事，如 { milestone: 出台实施方案 }，或删去 accrual: milestone',
        origin,
      )
    : error(
        'TARGET_INVALID',
        `指标${quote(name)}记数值，目标值不能是办成一件事`,
        '请写数值目标，如 ≥89%；只记办成与否的指标请写 accrual: milestone',
        origin,
      )

const relations = ['不低于', '高于', '不超过', '低于', '等于'] as const

export const relationUnknown = (text: string, origin: Origin): Diagnostic =>
  error(
    'TARGET_INVALID',
    `${quote(text)}不是比较词`,
    `${didYouMean(text, relations)}可写：${listed(relations)}`,
    origin,
  )

export const targetCircular = (
  year: string,
  names: readonly string[],
  origin: Origin,
): Diagnostic =>
  error(
    'TARGET_CIRCULAR',
    `${year} 年的目标值互相比较，成了循环：${[...names, ...names.slice(0, 1)].map(quote).join(' → ')}`,
    '请让其中一个指标的目标值不再与另一个相比',
    origin,
  )

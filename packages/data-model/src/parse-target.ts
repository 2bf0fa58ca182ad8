import { type Comparator, formatQuantity, type Origin } from '@jibao/core'
import { toHalfWidth } from './half-width.ts'
import type { Better } from './indicator.ts'
import { parseQuantity, type QuantityFault } from './parse-quantity.ts'
import type { Target } from './target.ts'

/** Why a written target was refused; `contradiction` is 不超过…以上 and its like. */
export type TargetFault = QuantityFault | 'contradiction' | 'range'

export type TargetReading =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'refused'; readonly reason: TargetFault }

const heads: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:≥|>=|⩾|≧)/, '≥'],
  [/^(?:≤|<=|⩽|≦)/, '≤'],
  [/^>/, '>'],
  [/^</, '<'],
  [/^=/, '='],
  [/^(?:不少于|不低于|不小于|至少|达到|达|完成)/, '≥'],
  [/^(?:不超过|不高于|不多于|不大于|至多|控制在)/, '≤'],
  [/^(?:超过|高于|大于|多于|(?:超|逾)(?=\d))/, '>'],
  [/^(?:低于|少于|小于|不足(?=\d))/, '<'],
  [/^等于/, '='],
]

const tails: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:及以上|以上)(?:\(含\))?$/, '≥'],
  [/(?:及以下|以下|以内|之内)$/, '≤'],
]

const milestone =
  /出台|印发|建成|建立|完成|完工|竣工|开工|启用|投用|投入使用|验收|上线|落实|实行|实施/

const defaultComparator: Readonly<Record<Better, Comparator>> = {
  higher: '≥',
  lower: '≤',
  target: '=',
}

/**
 * Reads a target as plans state it: ≥89%, 820人以上, 不少于70人, 不超过5起, 不低于上年度收入增幅,
 * 出台实施办法, ——. A bare number is a floor, a cap or a point, by `better`. Free text that names no
 * milestone is refused: an intention has to be declared as one.
 */
export const parseTarget = (
  written: string,
  { better, origin }: { readonly better: Better; readonly origin: Origin },
): TargetReading => {
  const text = toHalfWidth(written).trim()
  const head = heads.find(([pattern]) => pattern.test(text))
  const afterHead = head === undefined ? text : text.replace(head[0], '').trim()
  const tail = tails.find(([pattern]) => pattern.test(afterHead))
  const core = tail === undefined ? afterHead : afterHead.replace(tail[0], '').trim()
  if (head !== undefined && tail !== undefined && head[1] !== tail[1]) {
    return { kind: 'refused', reason: 'contradiction' }
  }
  const found = (target: Target): TargetReading => ({ kind: 'target', target })

  const reading = parseQuantity(core)
  if (reading.kind === 'not-stated') {
    if (text === '完成') return found({ kind: 'milestone', text, origin })
    return head === undefined && tail === undefined
      ? found({ kind: 'not-set', origin })
      : { kind: 'refused', reason: 'not-a-number' }
  }
  if (reading.kind === 'quantity') {
    // 6月底前出台方案: a deed with a number in it, which no unit can be.
    if (milestone.test(reading.quantity.unit)) {
      return found({ kind: 'milestone', text: written.trim(), origin })
    }
    if (reading.quantity.upper !== undefined) return { kind: 'refused', reason: 'range' }
    const comparator = head?.[1] ?? tail?.[1]
    return found({
      kind: 'quantity',
      comparator: comparator ?? defaultComparator[better],
      ...(comparator === undefined ? { isImplied: true } : {}),
      quantity: reading.quantity,
      origin,
    })
  }
  if (/\d/.test(core) || reading.reason !== 'not-a-number') {
    return { kind: 'refused', reason: reading.reason }
  }
  if (head !== undefined && !/^[达完]/.test(text)) {
    return found({ kind: 'relative', comparator: head[1], than: core, origin })
  }
  if (milestone.test(text)) return found({ kind: 'milestone', text: written.trim(), origin })
  return { kind: 'refused', reason: 'not-a-number' }
}

/** The target in a few words, as a table prints it; —— when none is set. */
export const formatTarget = (target: Target): string => {
  switch (target.kind) {
    case 'quantity':
      return `${target.comparator}${formatQuantity(target.quantity)}`
    case 'relative':
      return `${target.comparator}${target.than}`
    case 'milestone':
    case 'qualitative':
      return target.text
    case 'not-set':
      return '——'
  }
}

import { compare } from '@jibao/core'
import { periodPhrases } from '@jibao/data-model'
import { type Inline, text } from '@jibao/document'
import { type Change, type IndicatorProgress, measureChange } from '@jibao/quarter-progress'
import { changeVerbs } from './change-verbs.ts'
import { changeValue, namesOfComputed, reachedValue } from './figures.ts'

// Sentences on how a figure moved between two periods; their verbs are chosen by the figures.

/** A figure, an earlier one, and what lies between them. */
interface Movement {
  readonly progress: IndicatorProgress
  readonly base: IndicatorProgress
  readonly change: Change
  readonly direction: 'rise' | 'fall' | 'none'
  readonly places: number | undefined
}

const movementOf = (
  progress: IndicatorProgress,
  base: IndicatorProgress,
  places: number | undefined,
): Movement | null => {
  const change = measureChange(progress.observation, base.observation)
  if (change === null) return null
  const order = compare(change.difference.value, '0')
  const direction = order === 0 ? 'none' : order > 0 ? 'rise' : 'fall'
  return { progress, base, change: { ...change, against: base.period }, direction, places }
}

const isPercent = ({ indicator }: IndicatorProgress): boolean => indicator.unit === '%'

/** A rate that would print as 0% says nothing. */
const growsVisibly = ({ progress, change, places }: Movement): boolean => {
  const growth = changeValue(progress, change, 'growth', places).quantity
  return growth !== null && compare(growth.value, '0') !== 0
}

/** 增长3.53%, or by how much where that cannot be told in percent: 提高1.2个百分点, 增加12户. */
const sizeWords = (movement: Movement): readonly Inline[] => {
  const { progress, change, direction, places } = movement
  if (direction === 'none') return []
  if (growsVisibly(movement)) {
    const verb = direction === 'rise' ? '增长' : '下降'
    return [text(verb), changeValue(progress, change, 'growth', places)]
  }
  const verb = changeVerbs(progress.indicator.unit)[direction]
  return [
    text(verb),
    changeValue(progress, change, 'difference', isPercent(progress) ? places : undefined),
  ]
}

/** 增长3.53%, 下降2%, 持平; —— where one of the figures is a range or was not stated. */
export const growthInlines = (
  progress: IndicatorProgress,
  base: IndicatorProgress,
  places: number | undefined,
): readonly Inline[] => {
  const movement = movementOf(progress, base, places)
  if (movement === null) {
    const against = `比${periodPhrases(base.period).full}增幅`
    return [
      {
        type: 'value',
        ...namesOfComputed(progress, `比${base.period}增幅`, against),
        quantity: null,
      },
    ]
  }
  if (movement.direction !== 'none') return sizeWords(movement)
  return [text(movement.change.difference.approximate === undefined ? '持平' : '基本持平')]
}

/** 由1160元/月提高到1201元/月，增长3.53%; 保持在1201元/月. */
export const movementInlines = (
  progress: IndicatorProgress,
  base: IndicatorProgress,
  places: number | undefined,
): readonly Inline[] => {
  const movement = movementOf(progress, base, places)
  const [from, to] = [reachedValue(base), reachedValue(progress)]
  if (movement === null) return [text('由'), from, text('变为'), to]
  if (movement.direction === 'none') return [text('保持在'), to]
  const verb = changeVerbs(progress.indicator.unit)[movement.direction]
  // Only a percentage, which has no growth of its own, is told by its difference; 由0户增加到12户 is enough.
  const size = isPercent(progress) || growsVisibly(movement) ? sizeWords(movement) : []
  return [
    text('由'),
    from,
    text(`${verb}到`),
    to,
    ...(size.length === 0 ? [] : [text('，'), ...size]),
  ]
}

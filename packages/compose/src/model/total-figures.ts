import { type Inline, text, type ValueNode } from '@jibao/document'
import type { IndicatorProgress, MemberTotal } from '@jibao/quarter-progress'
import { attainmentValue, formulaOf, reachedValue, targetValue } from './figures.ts'
import { memberTargetValue, memberValue } from './member-figures.ts'
import { attainmentPhrase, pacePhrase } from './phrases.ts'

// Figures over all counties: each says of which counties' figures it is the sum.

/** Under a name of its own: the province may have a figure of the indicator, too. */
const named = ({ progress }: MemberTotal): IndicatorProgress => {
  const { indicator } = progress
  return { ...progress, indicator: { ...indicator, name: `${indicator.name}合计` } }
}

/** The sum of the counties' figures; `null` where none could be taken. */
export const totalValue = (total: MemberTotal): ValueNode => {
  const { progress, figures } = total
  const taken = figures.filter(({ quantity }) => quantity !== null)
  const values = taken.flatMap((figure) => memberValue(progress.indicator, figure) ?? [])
  const { formula: _, ...value } = reachedValue(named(total))
  return { ...value, ...(values.length === 0 ? {} : formulaOf('sum', values)) }
}

/** The target that the sum is held against; `undefined` where that is no number. */
export const totalTargetValue = (total: MemberTotal): ValueNode | undefined => {
  const { indicator, period, target } = named(total)
  if (target.kind !== 'quantity') return undefined
  const { origin, ...value } = targetValue(indicator, period, target)
  const { targets, figures, progress } = total
  if (targets === undefined) return origin === undefined ? value : { ...value, origin }
  const values = figures.flatMap(({ member, progress: one }) =>
    one === undefined ? [] : (memberTargetValue(progress.indicator, member, one) ?? []),
  )
  return { ...value, ...formulaOf('sum', values) }
}

export const totalAttainmentValue = (total: MemberTotal): ValueNode =>
  withOwnTarget(total)(attainmentValue(named(total)))

/**
 * How the sum stands to the year's target: 完成年度目标的59.27%. Where counties are missing whose figures have yet to
 * come, only what part of the target the others make up: nobody can say yet whether it will be reached.
 */
export const totalAttainmentPhrase = (total: MemberTotal): readonly Inline[] => {
  if (isWhole(total)) return attainmentPhrase(named(total)).map(withOwnTarget(total))
  const rate = totalAttainmentValue(total)
  return rate.quantity === null ? [] : [text('相当于年度目标的'), rate]
}

/** Empty, too, where counties are missing. */
export const totalPacePhrase = (total: MemberTotal): readonly Inline[] =>
  isWhole(total) ? pacePhrase(named(total)).map(withOwnTarget(total)) : []

/** Whether every county that has the indicator is in the sum. */
const isWhole = ({ figures }: MemberTotal): boolean =>
  figures.every(({ leftOut }) => leftOut === undefined || leftOut === 'absent')

/** A target that was summed up stands at no place of its own. */
const withOwnTarget =
  (total: MemberTotal) =>
  <Node extends Inline>(node: Node): Node => {
    if (node.type !== 'value' || node.formula === undefined || total.targets === undefined) {
      return node
    }
    const id = totalTargetValue(total)?.id
    const operands = node.formula.operands.map(({ origin, ...operand }) =>
      origin === undefined || operand.id === id ? operand : { ...operand, origin },
    )
    return { ...node, formula: { ...node.formula, operands } }
  }

import { periodPhrases } from '@jibao/data-model'
import type { Formula, ValueNode } from '@jibao/document'
import type { AssessmentScore, ItemScore } from '@jibao/quarter-progress'
import { actualValue, targetValue } from './figures.ts'
import { operandOf, operandsOf } from './operand-of.ts'

/** A figure of one line of a self-assessment, named after its indicator and period. */
const lineValue = (
  { progress: { indicator, period }, item }: ItemScore,
  name: string,
): Omit<ValueNode, 'quantity'> => ({
  type: 'value',
  id: `${indicator.id}@${period}:${name}`,
  label: `${indicator.name} ${periodPhrases(period).full}${name}`,
  indicator: indicator.id,
  period: periodPhrases(period).full,
  origin: item.origin,
})

export const weightValue = (score: ItemScore): ValueNode => ({
  ...lineValue(score, '权重'),
  quantity: score.item.weight,
})

/** The points that a line earns; how they come about, where a formula can say it. */
export const scoreValue = (score: ItemScore): ValueNode => {
  const formula = formulaFor(score)
  const { origin, ...value } = { ...lineValue(score, '得分'), quantity: score.score }
  if (score.score === null) return value
  return formula === undefined ? { ...value, ...(origin && { origin }) } : { ...value, formula }
}

const formulaFor = (score: ItemScore): Formula | undefined => {
  const { item, earned, score: points } = score
  if (item.deduction === undefined) return earnedFormula(score)
  if (earned === null || points === null || points.value === '0') return undefined
  const operands = operandsOf([
    { ...lineValue(score, '应得分'), quantity: earned },
    { ...lineValue(score, '自评扣分'), quantity: item.deduction },
  ])
  return { kind: 'difference', operands }
}

const earnedFormula = (score: ItemScore): Formula | undefined => {
  const { share, progress } = score
  const { indicator, period, observation, target } = progress
  if (share?.kind !== 'quotient' || target.kind !== 'quantity') return undefined
  const actual = actualValue(indicator, period, observation)
  const goal = targetValue(indicator, period, target)
  const [over, under] = share.isInverse ? [goal, actual] : [actual, goal]
  return {
    kind: 'score',
    operands: [
      operandOf(over, share.numerator),
      operandOf(under, share.denominator),
      operandOf(weightValue(score), score.item.weight),
    ],
  }
}

/** All weights, or all points; missing as soon as one of them is. */
export const totalValue = (
  { assessment: { year }, items, weight, score }: AssessmentScore,
  of: 'weight' | 'score',
): ValueNode => {
  const name = of === 'weight' ? '权重合计' : '得分合计'
  const quantity = of === 'weight' ? weight : score
  return {
    type: 'value',
    id: `自评@${year}:${name}`,
    label: `${year}年自评${name}`,
    period: `${year}年`,
    quantity,
    ...(quantity === null
      ? {}
      : {
          formula: {
            kind: 'sum',
            operands: operandsOf(items.map(of === 'weight' ? weightValue : scoreValue)),
          },
        }),
  }
}

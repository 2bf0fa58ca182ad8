import { compare } from '@jibao/core'
import { type Indicator, periodPhrases } from '@jibao/data-model'
import { type ChartDatum, type ChartNode, type Inline, text, type ValueNode } from '@jibao/document'
import { differenceOf, sumOf } from '@jibao/quarter-progress'
import { chartWords } from './chart-words.ts'
import { operandOf } from './operand-of.ts'
import { namedIndicators, type ReportScope } from './report-scope.ts'
import { periodValue } from './table-cells.ts'

/** Some indicators beside one another, as parts of one whole; `undefined` when one has no figure. */
export const partsChart = (
  parts: readonly Indicator[],
  scope: ReportScope,
  title = `${periodPhrases(scope.period).full}${parts.map(({ name }) => name).join('、')}构成`,
): ChartNode | undefined => {
  const data = datumsOf(parts, scope)
  if (data.length === 0 || data.length < parts.length) return undefined
  return shares(data, [text(periodPhrases(scope.period).asOf), text('，')], title)
}

/**
 * The parts of an indicator at the period's end, and what they leave of it; `undefined` when one of
 * them has no figure, or when they are more than the whole.
 */
export const shareChart = (
  whole: Indicator,
  scope: ReportScope,
  title = `${periodPhrases(scope.period).full}${whole.name}构成`,
): ChartNode | undefined => {
  const parts = namedIndicators(scope, whole.parts?.indicators ?? [])
  const data = datumsOf(parts, scope)
  if (data.length === 0 || data.length < parts.length) return undefined
  const total = periodValue(whole, scope.period, scope)
  const rest = total === undefined ? 'none' : restOf(total, data)
  if (rest === 'negative') return undefined
  const opening: readonly Inline[] = [
    text(`${periodPhrases(scope.period).asOf}${whole.name}`),
    ...(total === undefined ? [] : [total]),
    text('，其中'),
  ]
  return shares(rest === 'none' ? data : [...data, { label: '其他', value: rest }], opening, title)
}

const shares = (
  data: readonly ChartDatum[],
  opening: readonly Inline[],
  title: string,
): ChartNode => ({
  type: 'chart',
  kind: 'share',
  title,
  alternative: [...opening, ...chartWords(data)],
  data,
})

const datumsOf = (parts: readonly Indicator[], scope: ReportScope): readonly ChartDatum[] =>
  parts.flatMap((part) => {
    const value = periodValue(part, scope.period, scope)
    return value === undefined ? [] : [{ label: part.name, value }]
  })

/** What the parts leave of the whole. */
const restOf = (total: ValueNode, data: readonly ChartDatum[]): ValueNode | 'none' | 'negative' => {
  const sum = sumOf(data.flatMap(({ value }) => value.quantity ?? []))
  const { quantity, formula: _, origin: __, ...names } = total
  if (quantity === null || sum === null) return 'none'
  const left = differenceOf(quantity, sum)
  if (left === null || quantity.unit === '%') return 'none'
  const order = compare(left.value, '0')
  if (order <= 0) return order === 0 ? 'none' : 'negative'
  const sumOfParts = { id: `${total.id}:其中合计`, label: `${total.label}其中合计`, quantity: sum }
  return {
    ...names,
    id: `${total.id}:其他`,
    label: `${total.label}其他`,
    quantity: left,
    formula: { kind: 'difference', operands: [operandOf(total, quantity), sumOfParts] },
  }
}

import type { Indicator, Target } from '@jibao/data-model'
import { type Inline, text, type ValueNode } from '@jibao/document'
import { targetValue } from './figures.ts'

/** What an indicator is to reach, and by which year. */
export interface Plan {
  readonly year: number
  /** 残疾人之家覆盖率达到95%以上. */
  readonly words: readonly Inline[]
}

type NumericTarget = Extract<Target, { kind: 'quantity' }>

/** The last target of its plan in words; `undefined` when none has a number. */
export const plannedWords = (indicator: Indicator): Plan | undefined => {
  const plans = Object.entries(indicator.targets).flatMap(([year, target]) =>
    target.kind === 'quantity' ? [{ year: Number(year), target }] : [],
  )
  const last = plans.toSorted((a, b) => a.year - b.year).at(-1)
  if (last === undefined) return undefined
  const { comparator: _, ...value } = targetValue(indicator, `${last.year}`, last.target)
  const [opening, closing] = verbs(last.target)
  return { year: last.year, words: sentence(`${indicator.name}${opening}`, value, closing) }
}

const sentence = (opening: string, value: ValueNode, closing: string): readonly Inline[] =>
  closing === '' ? [text(opening), value] : [text(opening), value, text(closing)]

/** What stands before and after the figure. */
const verbs = ({ comparator, isImplied }: NumericTarget): readonly [string, string] => {
  switch (comparator) {
    case '≥':
      return ['达到', isImplied === true ? '' : '以上']
    case '>':
      return ['超过', '']
    case '=':
      return ['达到', '']
    case '≤':
      return ['控制在', '以内']
    case '<':
      return ['低于', '']
  }
}

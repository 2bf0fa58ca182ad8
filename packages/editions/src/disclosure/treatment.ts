import { compare, placesOf, type Quantity } from '@jibao/core'
import type { DisclosureProfile, MaskingMethod } from '@jibao/data-model'
import { type Operand, type Report, type ValueNode, walk } from '@jibao/document'
import type { DisclosureSettings } from './disclose.ts'
import { personMeasures } from './measure-words.ts'

/** What becomes of a figure: a masking method, or `below` for a count too small to be shown. */
export type Treatment = MaskingMethod | 'below'

/** From what tells most to what tells least. */
const order = ['open', 'round', 'digits', 'fixed', 'below'] as const satisfies readonly Treatment[]

export const strictest = (treatments: readonly Treatment[]): Treatment =>
  order.findLast((treatment) => treatments.includes(treatment)) ?? 'open'

/** The first rule that speaks of the indicator decides, else the profile. */
const methodOf = (
  indicator: string | undefined,
  { profile, categoryOf }: DisclosureSettings,
): MaskingMethod => {
  if (indicator === undefined) return profile.method
  const category = categoryOf(indicator)
  const rule = profile.rules.find(
    ({ indicators, categories }) =>
      indicators.includes(indicator) || (category !== undefined && categories.includes(category)),
  )
  return rule?.method ?? profile.method
}

/** Few people or households, who could be known by that; institutions and things may be few. */
const isSmallCount = (
  { value, unit, upper }: Quantity,
  { below }: Pick<DisclosureProfile, 'below'>,
): boolean =>
  below > 0 &&
  personMeasures.includes(unit) &&
  placesOf(value) === 0 &&
  compare(value, '0') > 0 &&
  compare(upper ?? value, String(below)) < 0

/** The first figure of each id, one that says how it was computed before others. */
const figuresById = (report: Report): ReadonlyMap<string, ValueNode> => {
  const figures = new Map<string, ValueNode>()
  for (const node of walk(report)) {
    if (node.type !== 'value' || node.id === undefined || node.id === '') continue
    if (figures.get(node.id)?.formula === undefined) figures.set(node.id, node)
  }
  return figures
}

/**
 * What becomes of each figure of a report. One computed from others is shown no better than they are,
 * however many steps away: a rate with its target would give a count away. A constraint is a plan
 * and counts nobody.
 */
export const openTreatments = (
  report: Report,
  settings: DisclosureSettings,
): ((figure: ValueNode) => Treatment) => {
  const figures = figuresById(report)
  const isSmall = (counted: Quantity): boolean => isSmallCount(counted, settings.profile)

  const operandTreatment = (operand: Operand, seen: readonly string[]): Treatment => {
    const known = figures.get(operand.id)
    const treatment = strictest([
      isSmall(operand.quantity) ? 'fixed' : methodOf(operand.indicator, settings),
      known === undefined || seen.includes(operand.id) ? 'open' : treatmentOf(known, seen),
    ])
    return treatment === 'below' ? 'fixed' : treatment
  }

  const treatmentOf = (figure: ValueNode, seen: readonly string[]): Treatment => {
    const { quantity, comparator, indicator, id = '' } = figure
    if (quantity !== null && comparator === undefined && isSmall(quantity)) return 'below'
    const { operands = [] } = figure.formula ?? figures.get(id)?.formula ?? {}
    return strictest([
      methodOf(indicator, settings),
      ...operands.map((operand) => operandTreatment(operand, [...seen, id])),
    ])
  }

  return (figure) => treatmentOf(figure, [])
}

import type { Indicator } from '@jibao/data-model'
import type { Operand, ValueNode } from '@jibao/document'
import type { IndicatorProgress, Member, MemberFigure } from '@jibao/quarter-progress'
import { attainmentValue, reachedValue, targetValue } from './figures.ts'

// Figures of single counties: named by their county, and of the indicator that the province knows, so that
// its rules of disclosure hold for them.

type Names = Pick<Operand, 'id' | 'label' | 'indicator'>

const namesIn =
  ({ folder, name }: Member, wanted: Indicator) =>
  ({ id = '', label = '' }: Partial<Names>): Names => ({
    id: `${folder}/${id}`,
    label: `${name}${label}`,
    indicator: wanted.id,
  })

/** The county's value under names that no other county has. */
const valueIn = (member: Member, wanted: Indicator, value: ValueNode): ValueNode => {
  const named = namesIn(member, wanted)
  const { formula } = value
  return {
    ...value,
    ...named(value),
    ...(formula === undefined
      ? {}
      : {
          formula: {
            ...formula,
            operands: formula.operands.map((operand) => ({ ...operand, ...named(operand) })),
          },
        }),
  }
}

/** What the county has reached; `null` where nothing was stated. */
export const memberValue = (
  wanted: Indicator,
  { member, progress }: MemberFigure,
): ValueNode | undefined =>
  progress === undefined ? undefined : valueIn(member, wanted, reachedValue(progress))

/** Its target of the year, where that is a number. */
export const memberTargetValue = (
  wanted: Indicator,
  member: Member,
  { indicator, period, target }: IndicatorProgress,
): ValueNode | undefined =>
  target.kind === 'quantity'
    ? valueIn(member, wanted, targetValue(indicator, period, target))
    : undefined

export const memberAttainmentValue = (
  wanted: Indicator,
  member: Member,
  progress: IndicatorProgress,
): ValueNode => valueIn(member, wanted, attainmentValue(progress))

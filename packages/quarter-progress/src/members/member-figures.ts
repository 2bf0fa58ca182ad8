import type { Quantity } from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import type { IndicatorProgress } from '../measure-indicator.ts'
import type { Progress } from '../measure-progress.ts'
import { matchIndicator } from './match-indicator.ts'
import type { Member } from './member.ts'

/**
 * Why a county's figure is not taken: its workspace cannot be read, it has no such indicator, it has not
 * reported, it was not due, its figure is a range, its unit or accrual is another than the province's,
 * several of its indicators go by the name.
 */
export type LeftOut =
  | 'faulty'
  | 'absent'
  | 'not-reported'
  | 'not-due'
  | 'range'
  | 'unit'
  | 'accrual'
  | 'several'

/** An indicator of the province in one county. */
export interface MemberFigure {
  readonly member: Member
  /** How the county's indicator stands; absent when it has none that is certainly the same. */
  readonly progress?: IndicatorProgress
  /** The figure to be taken; `null` when `leftOut` tells why not. */
  readonly quantity: Quantity | null
  readonly leftOut?: LeftOut
}

/** A county, and what its figures mean; without the latter it cannot be read. */
export interface MeasuredMember {
  readonly member: Member
  readonly progress: Progress | undefined
}

/** The indicator's figure in each county, in their order. */
export const memberFigures = (
  wanted: Indicator,
  members: readonly MeasuredMember[],
): readonly MemberFigure[] =>
  members.map(({ member, progress }): MemberFigure => {
    if (member.dataset === undefined || progress === undefined) return without(member, 'faulty')
    const match = matchIndicator(wanted, member.dataset.indicators)
    if (match.kind === 'none') return without(member, 'absent')
    if (match.kind === 'several') return without(member, 'several')
    const found = progress.indicators.get(match.indicator.id)
    return found === undefined ? without(member, 'absent') : figureOf(wanted, member, found)
  })

const without = (member: Member, leftOut: LeftOut): MemberFigure => ({
  member,
  quantity: null,
  leftOut,
})

const figureOf = (wanted: Indicator, member: Member, progress: IndicatorProgress): MemberFigure => {
  const { indicator, actual, status } = progress
  const because = (leftOut: LeftOut): MemberFigure => ({ ...without(member, leftOut), progress })
  if (indicator.accrual !== wanted.accrual) return because('accrual')
  if (indicator.unit !== wanted.unit) return because('unit')
  if (actual === null) return because(status === 'not-due' ? 'not-due' : 'not-reported')
  if (actual.upper !== undefined) return because('range')
  return { member, progress, quantity: actual }
}

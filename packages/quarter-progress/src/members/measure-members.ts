import { isYearOver } from '@jibao/data-model'
import { measureProgress } from '../measure-progress.ts'
import { addsUp } from './adds-up.ts'
import { type MemberProgress, measureMember } from './measure-member.ts'
import type { Member } from './member.ts'
import { type MemberFigure, memberFigures } from './member-figures.ts'
import { type MemberRange, memberRange } from './member-range.ts'
import type { MemberScope } from './member-scope.ts'
import { type MemberTotal, memberTotal } from './member-total.ts'
import { type RankedMember, rankMembers } from './rank-members.ts'

/** What the records of all counties mean together at the end of a period. */
export interface MembersProgress {
  /** In the order in which they are listed. */
  readonly members: readonly MemberProgress[]
  readonly ranking: readonly RankedMember[]
  /** Indicators that add up, in the order of the province's plan. */
  readonly totals: readonly MemberTotal[]
  /** Those that do not. */
  readonly ranges: readonly MemberRange[]
}

/** @param members at least one, each folder once */
export const measureMembers = (members: readonly Member[], scope: MemberScope): MembersProgress => {
  const { period, indicators } = scope
  const measured = members.map((member) => ({
    member,
    progress: member.dataset && measureProgress(member.dataset, period),
  }))
  const standing = measured.map(({ member, progress }) => measureMember(member, progress, scope))
  const asked = indicators
    .filter(({ accrual }) => accrual !== 'milestone')
    .map((indicator) => ({ indicator, figures: memberFigures(indicator, measured) }))
    .filter(({ indicator, figures }) => isDue(indicator, figures, scope))
  return {
    members: standing,
    ranking: rankMembers(standing),
    totals: asked
      .filter(({ indicator }) => addsUp(indicator))
      .map(({ indicator, figures }) => memberTotal(indicator, figures, period)),
    ranges: asked
      .filter(({ indicator }) => !addsUp(indicator))
      .map(({ indicator, figures }) => memberRange(indicator, figures, period)),
  }
}

/** A figure of the whole year is asked for at its end; who has one before may show it. */
const isDue = (
  { accrual }: MemberScope['indicators'][number],
  figures: readonly MemberFigure[],
  { period }: MemberScope,
): boolean =>
  accrual !== 'annual' || isYearOver(period) || figures.some(({ quantity }) => quantity !== null)

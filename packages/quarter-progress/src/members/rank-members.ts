import type { MemberProgress } from './measure-member.ts'

/** A county at its place; without a rank where there is nothing to rank it by. */
export interface RankedMember extends MemberProgress {
  readonly rank?: number
}

const canRank = ({ reporting, goals }: MemberProgress): boolean =>
  (reporting === 'complete' || reporting === 'partly') && goals.measurable > 0

/** Below zero when `a` stands before `b`: reached ÷ measurable, multiplied out so that nothing is rounded. */
const compareShares = ({ goals: a }: MemberProgress, { goals: b }: MemberProgress): number =>
  (b.done + b.onSchedule) * a.measurable - (a.done + a.onSchedule) * b.measurable

/**
 * By the share of measurable goals that are reached or on schedule. Equal shares have one rank, and the next
 * one counts all before it: 1, 2, 2, 4; among themselves they keep their order. Who has reported nothing, has
 * nothing to be measured by or cannot be read stands at the end, without a rank.
 */
export const rankMembers = (members: readonly MemberProgress[]): readonly RankedMember[] => {
  const ranked = members.filter(canRank).toSorted(compareShares)
  return [
    ...ranked.map((member) => ({
      ...member,
      rank: 1 + ranked.filter((other) => compareShares(other, member) < 0).length,
    })),
    ...members.filter((member) => !canRank(member)),
  ]
}

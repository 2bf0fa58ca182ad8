import type { Time } from '../../prose/reading.ts'

/** The months that a figure tells of, as far as the words decide. */
export interface TimeScope {
  readonly year?: number
  /** Last month, 1–12. */
  readonly to?: number
  readonly day?: number
  /**
   * First month, where the words state a span that does not count from January; absent for what counts
   * from January, for a state on a day, and below the heading of a quarter, where reports state either.
   */
  readonly from?: number
  /** Whether it is 上年 or 去年, which has no number of its own. */
  readonly isLastYear?: true
  /** Whether it counts from an earlier year on: 2020年以来. */
  readonly isSince?: true
}

const monthsOfQuarter = 3

/** 二季度末, 9月底 */
const endsThere = /[末底止]$/

/** 三季度 in a sentence counts from July, 7月 from July; 1—9月 and 9月底 from January. */
const firstMonth = ({ month, relation, from, mention }: Time): number | undefined => {
  if (relation === 'as-of' || relation === 'by' || from === 'heading' || mention === undefined)
    return undefined
  if (endsThere.test(mention.text)) return undefined
  const first =
    mention.fromMonth ??
    (mention.quarter === undefined ? month : (mention.quarter - 1) * monthsOfQuarter + 1)
  return first === 1 ? undefined : first
}

export const timeScope = (time: Time): TimeScope => {
  const { year, month, day } = time
  const from = firstMonth(time)
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { to: month }),
    ...(day === undefined ? {} : { day }),
    ...(from === undefined ? {} : { from }),
    ...(year === undefined && time.mention?.year === 'last' ? { isLastYear: true } : {}),
    ...(year !== undefined && time.relation === 'since' ? { isSince: true } : {}),
  }
}

/** `silent` when neither says when. */
export type TimeMatch = 'same' | 'silent' | 'unsure' | 'different'

const parts = ['year', 'to', 'day'] as const satisfies readonly (keyof TimeScope)[]

const marks = ['from', 'isLastYear', 'isSince'] as const satisfies readonly (keyof TimeScope)[]

/** `different` as soon as one part differs; `same` when both state the same parts. */
export const matchTimes = (a: Time, b: Time): TimeMatch => {
  const [left, right] = [timeScope(a), timeScope(b)]
  const differing = parts.filter((part) => left[part] !== right[part])
  if (differing.some((part) => left[part] !== undefined && right[part] !== undefined))
    return 'different'
  if (marks.some((mark) => left[mark] !== right[mark])) return 'different'
  if (differing.length > 0) return 'unsure'
  return left.year === undefined && left.to === undefined ? 'silent' : 'same'
}

import type { TimeMention } from '../reading.ts'

/**
 * How far a mention of time holds: `passage` for what follows until another is stated, `sentence` and `clause`
 * for their rest, `beside` for the figure right behind it, `nothing` where it is only compared with.
 */
export type TimeReach = 'passage' | 'sentence' | 'clause' | 'beside' | 'nothing'

/** 比上年同期 and 与三季度末 compare with a time, and 由2022年的 begins at one. */
const comparing = /[比较与同和跟由]/

/** 比上年同期的6001人, and not 比上年同期增加174人. */
const figureOfIt = /^的?[^，。；、：\d相增减多少高低提降升长]{0,3}\d/

/** 截至9月底，and 9月底：lead to all that follows. */
const leadingOn = /[，：,:]/

const NEAR = 6

const isOfMonth = ({ month, fromMonth, quarter }: TimeMention): boolean =>
  month !== undefined && fromMonth === undefined && quarter === undefined

/** Of 2022年和2023年 the second is listed, and compares nothing. */
export const timeReach = (plain: string, mention: TimeMention, isListed: boolean): TimeReach => {
  const { start, end, day, relation } = mention
  if (!isListed && comparing.test(plain.charAt(start - 1)))
    return figureOfIt.test(plain.slice(end, end + NEAR)) ? 'beside' : 'nothing'
  if (relation === 'as-of' || relation === 'since') return 'passage'
  // A day by itself tells when something happened, and so does the month of 9月底完成招租.
  if (day !== undefined) return 'clause'
  const isEvent = relation === undefined && isOfMonth(mention) && !leadingOn.test(plain.charAt(end))
  return isEvent ? 'sentence' : 'passage'
}

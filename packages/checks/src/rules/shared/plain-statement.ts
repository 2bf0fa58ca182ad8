import type { Figure, Reading } from '../../prose/reading.ts'

const changed =
  /(?:增加|减少|提高|提升|下降|上升|增长|降低|回落|净增|扩大|缩小|上调|下调|增幅|增速|涨幅|降幅|增长率|多|少|高|低)了?(?:约|近|超|超过|达|达到|为)?$/

const window = 12

/** 比二季度末增加536人 tells by how much, not how many. */
const isChange = (reading: Reading, figure: Figure): boolean =>
  changed.test(reading.plain.slice(Math.max(0, figure.start - window), figure.digits.start))

/** 青岗、石桥两处 counts the names before it. */
const isInDigits = ({ plain }: Reading, { digits }: Figure): boolean =>
  /\d/.test(plain.slice(digits.start, digits.end))

/** Its subject is understood from before, or the figure before counts it: 236名儿童主任、18名儿童督导员. */
const isSubjectShared = ({ figures }: Reading, { index, subject: { span } }: Figure): boolean =>
  span.start === span.end ||
  [figures[index - 1], figures[index + 1]].some(
    (other) => other?.subject.span.start === span.start && other.subject.span.end === span.end,
  )

const comparing = /[比较与同和跟]/

/** 比上年同期的6001人 */
const nearby = 4

/**
 * Whether a figure's time is certainly its own: stated in its clause, or by words that hold for all that
 * follows (截至9月底，; 2027年补助率达到100%，覆盖率达到95% of a plan). 比上年同期 and 与三季度末 compare with a
 * time, 9月底完成招租 dates another event.
 */
const hasOwnTime = ({ plain }: Reading, { start, clause, time, stance }: Figure): boolean => {
  const { mention, relation, from } = time
  if (mention === undefined || from === 'heading' || from === 'table') return true
  const before = plain.slice(Math.max(0, mention.start - 1), mention.start)
  if (comparing.test(before)) return start - mention.end <= nearby && mention.end <= start
  const isInClause = mention.start >= clause.start && mention.end <= clause.end
  if (isInClause || relation === 'as-of' || relation === 'by') return true
  if (stance === 'target' && mention.month === undefined) return true
  return /[，,：:]/.test(plain.slice(mention.end, mention.end + 1))
}

/** Whether a figure says of one thing at one time how many there are, so that it can be held against another. */
export const isPlainStatement = (reading: Reading, figure: Figure): boolean =>
  (figure.kind === 'amount' || figure.kind === 'percent') &&
  isInDigits(reading, figure) &&
  !isChange(reading, figure) &&
  !isSubjectShared(reading, figure) &&
  hasOwnTime(reading, figure)

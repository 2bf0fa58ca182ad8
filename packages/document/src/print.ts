import { formatQuantity } from '@jibao/core'
import type { ValueNode } from './nodes.ts'

/** What stands where a figure is missing; a 破折号, never a zero or a blank. */
export const missingMark = '——'

/** What stands where a figure has yet to be filled in. */
export const pendingMark = (name: string): string => `（待填：${name}）`

/** The one text of a value, the same in every format. */
export const printValue = ({
  quantity,
  comparator,
  showUnit,
  pending,
  mask,
}: ValueNode): string => {
  if (mask !== undefined) return mask
  if (quantity !== null) {
    return `${comparator ?? ''}${formatQuantity(quantity, { showUnit: showUnit ?? true })}`
  }
  return pending === undefined ? missingMark : pendingMark(pending)
}

/**
 * `2024-07-05` → `2024年7月5日`: full year, no leading zeros (GB/T 9704-2012 7.3.5.4).
 * @throws RangeError for any other shape
 */
export const printDate = (date: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) throw new RangeError(`not a date: ${date}`)
  const [, year, month, day] = match
  return `${year}年${Number(month)}月${Number(day)}日`
}

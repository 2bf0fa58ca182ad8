import { compare, type DecimalText, multiply } from '@jibao/core'

/** Whether `large` is at least `times` as much as `small`; both above zero. */
export const isTimes = (large: DecimalText, small: DecimalText, times: DecimalText): boolean =>
  compare(small, '0') > 0 && compare(large, multiply(small, times)) >= 0

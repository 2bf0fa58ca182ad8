import { compare } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import type { Stated } from '../../arithmetic/stated.ts'

/** Whether a part is more than its whole, however both were rounded. */
export const exceeds = (part: Stated, whole: Stated): boolean => {
  const [own, all] = [behind(part), behind(whole)]
  return own !== undefined && all !== undefined && compare(own.low, all.high) > 0
}

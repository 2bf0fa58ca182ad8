import type { NumberMark } from './mark.ts'

export const kindOfUnit = (unit: string): NumberMark['kind'] => {
  if (unit === '') return 'bare'
  if (unit === '%' || unit === '‰') return 'percent'
  if (unit === '个百分点' || unit === '百分点') return 'points'
  return unit === '倍' ? 'times' : 'amount'
}

import { formatQuantity } from '@jibao/core'
import { formatTarget, type Target } from '@jibao/data-model'

const words = { '≥': '不低于', '>': '高于', '=': '等于', '≤': '不高于', '<': '低于' } as const

/** A target as the plan writes it: ≥89%, 60户, 不低于上年度收入增幅, 出台实施办法, ——. */
export const targetWords = (target: Target): string => {
  if (target.kind === 'relative') return `${words[target.comparator]}${target.than}`
  if (target.kind === 'quantity' && target.isImplied === true) {
    return formatQuantity(target.quantity)
  }
  return formatTarget(target)
}

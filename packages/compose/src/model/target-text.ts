import { formatTarget, type Target } from '@jibao/data-model'

const words = { '≥': '不低于', '>': '高于', '=': '等于', '≤': '不高于', '<': '低于' } as const

/** A target in words, for prose and text cells: 不低于上年度人均可支配收入增幅. */
export const targetText = (target: Target): string =>
  target.kind === 'relative' ? `${words[target.comparator]}${target.than}` : formatTarget(target)

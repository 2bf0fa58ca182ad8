import type { Comparator } from '@jibao/core'
import { formatTarget, type Target } from '@jibao/data-model'
import { type Inline, text, type ValueNode } from '@jibao/document'

const words = { '≥': '不低于', '>': '高于', '=': '等于', '≤': '不高于', '<': '低于' } as const

/** A target in words, for prose and text cells: 不低于上年度人均可支配收入增幅. */
export const targetText = (target: Target): string =>
  target.kind === 'relative' ? `${words[target.comparator]}${target.than}` : formatTarget(target)

/** What prose says before and after the number of a constraint. */
const constraintWords = {
  '≥': ['', '以上'],
  '>': ['超过', ''],
  '=': ['', ''],
  '≤': ['不超过', ''],
  '<': ['低于', ''],
} as const satisfies Record<Comparator, readonly [string, string]>

/** A numeric target as prose says it: 90%以上, 超过18项, 不超过5起; the bare number for `=`. */
export const constraintInlines = (value: ValueNode, comparator: Comparator): readonly Inline[] => {
  const { comparator: _, ...bare } = value
  const [before, after] = constraintWords[comparator]
  return [...(before === '' ? [] : [text(before)]), bare, ...(after === '' ? [] : [text(after)])]
}

/** How the plan writes a numeric target: `=` too where it has a bare number. */
export const writtenComparator = ({
  comparator,
  isImplied,
}: Extract<Target, { kind: 'quantity' }>): Comparator => (isImplied === true ? '=' : comparator)

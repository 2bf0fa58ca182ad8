import { periodPhrases } from '@jibao/data-model'
import type { ValueNode } from '@jibao/document'
import type { MemberRange, MemberTotal } from '@jibao/quarter-progress'
import { countValue } from './figures.ts'

/** How many counties' figures were taken. */
export const countedValue = ({
  progress: { indicator, period },
  figures,
}: MemberTotal | MemberRange): ValueNode =>
  countValue(figures.filter(({ quantity }) => quantity !== null).length, {
    id: `${indicator.id}@${period}:计入地区数`,
    label: `${indicator.name} ${periodPhrases(period).full}计入地区数`,
    unit: '个',
  })

import type { ListNode } from '@jibao/document'
import { listMarker } from '@jibao/typography'

export type ListKind = 'bullets' | NonNullable<ListNode['counting']>

/** How Word counts a level, and what it prints: `%1、`. */
export interface Look {
  readonly format: 'bullet' | 'decimal' | 'chineseCountingThousand'
  readonly text: string
}

/** 一、 （一） 1. （1）(GB/T 9704-2012 7.3.3), in Word's words. */
export const headingLooks: readonly Look[] = [
  { format: 'chineseCountingThousand', text: '%1、' },
  { format: 'chineseCountingThousand', text: '（%2）' },
  { format: 'decimal', text: '%3.' },
  { format: 'decimal', text: '（%4）' },
]

/** What is printed before the items of each kind of list: typography's `listMarker`, in Word's words. */
export const listLooks = {
  bullets: { format: 'bullet', text: listMarker(0, { ordered: false }) },
  decimal: { format: 'decimal', text: '%1.' },
  chapter: { format: 'chineseCountingThousand', text: '%1、' },
  phrase: { format: 'chineseCountingThousand', text: '%1是' },
} as const satisfies Readonly<Record<ListKind, Look>>

export const listKinds = Object.keys(listLooks) as readonly ListKind[]

/** Which of the file's lists a list of the report is made on. */
export const listKindOf = ({ ordered, counting = 'decimal' }: ListNode): ListKind =>
  ordered ? counting : 'bullets'

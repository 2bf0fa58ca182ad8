import type { Approximation, Comparator, DecimalText } from '@jibao/core'
import type { Span } from '@jibao/data-model'
import type { TimeMention } from '../reading.ts'

/** A number that says how much, before its clause is known. */
export interface NumberMark extends Span {
  readonly type: 'number'
  readonly digits: Span
  readonly kind: 'amount' | 'percent' | 'points' | 'times' | 'bare'
  readonly value: DecimalText
  readonly unit: string
  readonly amount: DecimalText
  readonly plainUnit: string
  readonly step: DecimalText
  readonly approximate?: Approximation
  readonly upper?: DecimalText
  readonly comparator?: Comparator
}

export interface TimeMark extends Omit<TimeMention, 'passage'> {
  readonly type: 'time'
}

/** Digits that say no amount: of a name, a document, a telephone, an age, a grade. */
interface NameMark extends Span {
  readonly type: 'name'
}

export type Mark = NumberMark | TimeMark | NameMark

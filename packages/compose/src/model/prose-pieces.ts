import type { Origin } from '@jibao/core'
import type { Dataset, NarrativePart } from '@jibao/data-model'
import { type Inline, plainText } from '@jibao/document'
import type { Progress } from '@jibao/quarter-progress'
import { type FigureSource, figureSourceOf } from './figure-source.ts'
import { narrativeInlines } from './narrative-inlines.ts'

/** A piece of a bureau's prose as it is printed. */
export interface ProsePiece {
  readonly text: string
  /** `typed` as it stands in the file, `quoted` from the data by a reference. */
  readonly kind: 'typed' | 'quoted'
  /** Of the reference. */
  readonly origin?: Origin
}

/** What prose says once its references are replaced by what they quote; —— for what was not recorded. */
export const prosePieces = (data: {
  readonly dataset: Dataset
  readonly progress: Progress
}): ((parts: readonly NarrativePart[]) => readonly ProsePiece[]) => {
  const source = figureSourceOf(data)
  return (parts) => parts.map((part) => pieceOf(part, source))
}

const pieceOf = (part: NarrativePart, source: FigureSource): ProsePiece => {
  if (part.kind === 'text' || part.kind === 'strong') return { kind: 'typed', text: part.text }
  const text = narrativeInlines([part], source).map(printed).join('')
  return part.kind === 'departments'
    ? { kind: 'quoted', text }
    : { kind: 'quoted', text, origin: part.origin }
}

const printed = (inline: Inline): string =>
  inline.type === 'value' && inline.quantity === null ? '——' : plainText([inline])

import { formatQuantity } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { type Formula, printValue, type Report, type ValueNode } from '@jibao/document'
import type { Edition } from '../edition.ts'
import { type Piece, tracePieces } from './trace-pieces.ts'
import type { TracedDocument, TracedFormula, TracedPiece, TracedValue } from './trace-schema.ts'

/** A report as it was rendered, and what it is. */
export interface MadeReport {
  /** Id of the report. */
  readonly report: string
  readonly period: Period
  readonly edition: Edition
  readonly tree: Report
}

/** What a document says, and where that comes from; made of the tree that was rendered, so it holds no more than that shows. */
export type Content = Omit<TracedDocument, 'outputs' | 'inputs'>

export const traceDocument = ({ report, period, edition, tree }: MadeReport): Content => {
  const values: TracedValue[] = []
  const pieces = tracePieces(tree).map((piece) => {
    const words = piece.words.map((word) => {
      if (typeof word === 'string') return word
      const n = values.length + 1
      values.push(traceValue(n, word))
      return n
    })
    return withWords(piece, words)
  })
  const { disclosure, script } = edition
  const { title, issuer, date } = tree.metadata
  return {
    report,
    period,
    disclosure,
    ...(script === undefined ? {} : { script }),
    title,
    issuer,
    date,
    values,
    pieces,
  }
}

const withWords = (piece: Piece, words: TracedPiece['words']): TracedPiece => {
  const { words: _, kind, ...place } = piece
  return { kind, words, ...place }
}

const traceValue = (n: number, node: ValueNode): TracedValue => {
  const { id, label, indicator, period, quantity, mask, formula, origin } = node
  return {
    n,
    printed: printValue(node),
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(period === undefined ? {} : { period }),
    ...(quantity === null || mask !== undefined ? {} : { quantity }),
    ...(formula === undefined ? {} : { formula: traceFormula(formula) }),
    ...(origin === undefined ? {} : { origin }),
  }
}

const traceFormula = ({ kind, operands }: Formula): TracedFormula => ({
  kind,
  operands: operands.map(({ id, label, indicator, quantity, origin }) => ({
    id,
    label,
    ...(indicator === undefined ? {} : { indicator }),
    printed: formatQuantity(quantity),
    quantity,
    ...(origin === undefined ? {} : { origin }),
  })),
})

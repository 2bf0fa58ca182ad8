import type { Origin, Quantity } from '@jibao/core'
import { type NodeKind, nodeKinds } from '@jibao/document'
import { isNumber, isText, listOf, oneOf, recordOf, type Shape, textLike } from './shape.ts'

export interface TracedOperand {
  /** That of the value which it is, whether or not the document prints it. */
  readonly id: string
  readonly label: string
  readonly indicator?: string
  readonly printed: string
  readonly quantity: Quantity
  readonly origin?: Origin
}

const formulas = ['attainment', 'growth', 'decline', 'difference', 'sum', 'score', 'count'] as const

export interface TracedFormula {
  readonly kind: (typeof formulas)[number]
  readonly operands: readonly TracedOperand[]
}

export interface TracedValue {
  /** From 1, in reading order: what `words` call it. */
  readonly n: number
  readonly printed: string
  /** Names the figure within its report; the same figure may be printed at several places. */
  readonly id?: string
  /** What it is: `帮扶困难职工 2024年三季度完成率`. */
  readonly label?: string
  readonly indicator?: string
  /** As read by people: `2024年三季度`. */
  readonly period?: string
  /** Absent where no number is printed: missing, still to be filled in, or masked. */
  readonly quantity?: Quantity
  readonly formula?: TracedFormula
  readonly origin?: Origin
}

export interface TracedPiece {
  /** The block that it is of; `title` for that of the report. */
  readonly kind: NodeKind | 'title'
  /** Its text; a number stands for the value of that `n`. */
  readonly words: readonly (string | number)[]
  /** Of a cell with values: the table's caption, what its row and its column are headed. */
  readonly table?: string
  readonly row?: string
  readonly column?: string
  /** Set for what is said instead of a picture, and not printed everywhere. */
  readonly isSpoken?: true
}

const isOrigin = recordOf<Origin>(
  { file: isText },
  { line: isNumber, column: isNumber, sheet: isText, cell: isText },
)

/** As a document holds it, of a traditional edition too. */
const isQuantity = recordOf<Quantity>(
  { value: textLike(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/), unit: isText },
  {
    approximate: oneOf('about', 'nearly', 'over', 'exceeding', 'under'),
    upper: isText,
    isTraditional: oneOf(true),
  },
)

const isOperand = recordOf<TracedOperand>(
  { id: isText, label: isText, printed: isText, quantity: isQuantity },
  { indicator: isText, origin: isOrigin },
)

const isFormula = recordOf<TracedFormula>(
  { kind: oneOf(...formulas), operands: listOf(isOperand) },
  {},
)

export const isTracedValue: Shape = recordOf<TracedValue>(
  { n: isNumber, printed: isText },
  {
    id: isText,
    label: isText,
    indicator: isText,
    period: isText,
    quantity: isQuantity,
    formula: isFormula,
    origin: isOrigin,
  },
)

export const isTracedPiece: Shape = recordOf<TracedPiece>(
  {
    kind: oneOf(...nodeKinds, 'title'),
    words: listOf((word) => isText(word) || isNumber(word)),
  },
  { table: isText, row: isText, column: isText, isSpoken: oneOf(true) },
)

import { formatQuantity, type Origin } from '@jibao/core'
import type { Dataset } from '@jibao/data-model'
import { placeOfPiece } from '../trace/place-of-piece.ts'
import type { Content } from '../trace/trace-document.ts'
import type { TracedDocument, TracedOperand, TracedValue } from '../trace/trace-schema.ts'
import type { HistoryOf, ImportStep } from './import-history.ts'
import { writtenFormula } from './written-formula.ts'

/** A number, what it is, and where it comes from. */
export interface Source {
  readonly label: string
  readonly printed: string
  /** Where it was recorded: a place in a file of the workspace, or the workbook's cell that it was imported from. */
  readonly origin?: Origin
  /** Where the workspace records what was imported. */
  readonly recordedAt?: Origin
  /** In order of time. */
  readonly imports: readonly ImportStep[]
  /** Set when the file that records it is no longer as it was: changed, or gone. */
  readonly fileIs?: 'changed' | 'gone'
  /** What the workspace says now; absent when that is the same, or when it cannot be told. */
  readonly now?: string
  /** `1022 ÷ 820 × 100% = 124.63%（四舍五入到两位小数）` */
  readonly formula?: string
  readonly operands: readonly Source[]
}

/** A figure of a document, at all places that print it. */
export interface ExplainedFigure extends Source {
  readonly period?: string
  /** In reading order: the row, or the sentence. */
  readonly places: readonly string[]
}

/** What is known today, to hold what was recorded then against. */
export interface Today {
  readonly dataset: Dataset | undefined
  readonly historyOf: HistoryOf
  /** The document as it would be now. */
  readonly content: Content | undefined
  /** Hash of a file of the workspace as it is. */
  readonly hashes: ReadonlyMap<string, string | undefined>
}

/** Formulas over formulas end somewhere. */
const deepest = 4

/** @param values those that are the same figure, at least one */
export const explainFigure = (
  values: readonly [TracedValue, ...TracedValue[]],
  document: TracedDocument,
  today: Today,
): ExplainedFigure => {
  const [first] = values
  const numbers = new Set(values.map(({ n }) => n))
  const places = document.pieces.flatMap((piece) =>
    piece.words.flatMap((word) =>
      typeof word === 'number' && numbers.has(word) ? [placeOfPiece(piece, document, word)] : [],
    ),
  )
  return {
    ...sourceOf(first, document, today, deepest),
    ...(first.period === undefined ? {} : { period: first.period }),
    places,
  }
}

type Figure = Pick<TracedValue, 'printed' | 'quantity'> &
  Partial<Pick<TracedValue, 'n' | 'id' | 'label' | 'indicator' | 'formula' | 'origin'>>

const sourceOf = (
  figure: Figure,
  document: TracedDocument,
  today: Today,
  depth: number,
): Source => {
  const { id = '', label = id, indicator, printed, origin, formula } = figure
  const recordedAt = origin && recordedPlace(origin, today)
  const fileIs = origin && fileState((recordedAt ?? origin).file, document, today)
  const now = changedTo(figure, today)
  const computed = formula !== undefined && depth > 0
  return {
    label,
    printed,
    ...(origin === undefined ? {} : { origin }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
    imports: origin === undefined ? [] : today.historyOf(id, indicator),
    ...(fileIs === undefined ? {} : { fileIs }),
    ...(now === undefined ? {} : { now }),
    ...(computed ? { formula: writtenFormula(formula, { n: 1, ...figure }) } : {}),
    operands: computed
      ? formula.operands.map((operand) =>
          sourceOf(withFormula(operand, document), document, today, depth - 1),
        )
      : [],
  }
}

/** An operand that is computed itself says how where the document prints it. */
const withFormula = (operand: TracedOperand, { values }: TracedDocument): Figure => {
  if (operand.origin !== undefined) return operand
  const formula = values.find(({ id }) => id === operand.id)?.formula
  return formula === undefined ? operand : { ...operand, formula }
}

const recordedPlace = ({ file, sheet, cell }: Origin, { dataset }: Today): Origin | undefined =>
  cell === undefined
    ? undefined
    : dataset?.observations.find(
        ({ source }) => source?.file === file && source.sheet === sheet && source.cell === cell,
      )?.origin

const fileState = (
  file: string,
  { inputs }: TracedDocument,
  { hashes }: Today,
): Source['fileIs'] | undefined => {
  const then = inputs.find((input) => input.file === file)
  if (then === undefined || !hashes.has(file)) return undefined
  const now = hashes.get(file)
  if (now === undefined) return 'gone'
  return now === then.sha256 ? undefined : 'changed'
}

const changedTo = ({ id, quantity }: Figure, { content }: Today): string | undefined => {
  if (id === undefined || quantity === undefined || content === undefined) return undefined
  const operands = content.values.flatMap(({ formula }) => formula?.operands ?? [])
  const now = [...content.values, ...operands].find((one) => one.id === id)
  if (now === undefined) return undefined
  const printed = now.quantity === undefined ? now.printed : formatQuantity(now.quantity)
  return printed === formatQuantity(quantity) ? undefined : printed
}

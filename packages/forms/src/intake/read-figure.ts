import type { Diagnostic, Origin } from '@jibao/core'
import { type Indicator, type Period, type Reading, writtenReading } from '@jibao/data-model'
import type { Cell, CellContent } from '@jibao/workbook'
import { cellText } from './cell-text.ts'
import { cellWords } from './cell-words.ts'
import {
  figureBesideStruck,
  figureBoolean,
  figureDate,
  figureError,
  figureNoResult,
  figurePicture,
  figureStruck,
} from './diagnostics/index.ts'
import { isBlank } from './is-blank.ts'
import { isPicture } from './is-picture.ts'
import { readMilestone } from './read-milestone.ts'
import { readNumber } from './read-number.ts'
import { readQuantity } from './read-quantity.ts'

/** What a figure is read as, and against. */
export interface FigureContext {
  readonly indicator: Indicator
  readonly period: Period
  /** Of the cell. */
  readonly origin: Origin
  /** A unit that stands beside the figure or above it; the indicator's when absent. */
  readonly unit?: string
  /** The latest figure before, to tell 0.5927 that means 59.27% from 0.5927%. */
  readonly last?: Reading
  /** What is recorded for the period already: a number that repeats it leaves no doubt. */
  readonly recorded?: Reading
}

/** `reading` is absent for a blank cell and for one that is refused; then a diagnostic says why. */
export interface FigureReading {
  readonly reading?: Reading
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads what a cell holds, of one kind. */
type Reader<Kind extends CellContent['kind']> = (
  content: Extract<CellContent, { kind: Kind }>,
  cell: Cell,
  context: FigureContext,
) => FigureReading

const refuse = (diagnostic: Diagnostic): FigureReading => ({ diagnostics: [diagnostic] })

const readWords = (text: string, context: FigureContext): FigureReading =>
  context.indicator.accrual === 'milestone'
    ? readMilestone(text, context)
    : readQuantity(text, context)

const readers = {
  text: (_content, cell, context) => readWords(cellWords(cell), context),
  number: ({ value }, { format }, context) => readNumber(value, format, context),
  date: ({ date }, _cell, { indicator, origin }) => refuse(figureDate(indicator, date, origin)),
  boolean: (_content, cell, { indicator, origin }) =>
    refuse(figureBoolean(indicator, cellText(cell), origin)),
  error: ({ code }, _cell, { indicator, origin }) => refuse(figureError(indicator, code, origin)),
} as const satisfies { readonly [Kind in CellContent['kind']]: Reader<Kind> }

const readContent = (content: CellContent, cell: Cell, context: FigureContext): FigureReading => {
  // The table proves itself complete; that a kind meets its own reader is beyond what types can follow.
  const read = readers[content.kind] as Reader<CellContent['kind']>
  return read(content, cell, context)
}

/**
 * Reads one cell as a figure or a milestone's state: with certainty, or with a warning that shows what stands
 * there and what it was read as, or not at all. `undefined` is a blank cell.
 */
export const readFigure = (cell: Cell | undefined, context: FigureContext): FigureReading => {
  if (cell === undefined || isBlank(cell)) return { diagnostics: [] }
  const { indicator, origin } = context
  const { content, formula } = cell
  if (isPicture(cell)) return refuse(figurePicture(indicator, cellText(cell), origin))
  const struck = cell.struck?.trim() ?? ''
  if (content === undefined || isBlank({ ...cell, struck: '' })) {
    return refuse(
      struck === ''
        ? figureNoResult(indicator, formula ?? '', origin)
        : figureStruck(indicator, struck, origin),
    )
  }
  const read = readContent(content, cell, context)
  if (struck === '' || read.reading === undefined) return read
  const told = figureBesideStruck(indicator, struck, writtenReading(read.reading), origin)
  return { ...read, diagnostics: [...read.diagnostics, told] }
}

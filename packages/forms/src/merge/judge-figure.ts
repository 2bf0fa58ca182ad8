import type { Diagnostic } from '@jibao/core'
import { isSameReading, type Observation, periodEnd, writtenReading } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'
import { figureChanged, figureConflict, figureRepeated } from './diagnostics.ts'
import {
  addedDetails,
  type Detail,
  type Details,
  differingDetails,
  recordedDetails,
} from './figure-details.ts'
import type { FigureGroup } from './group-by-figure.ts'

/** A figure with its name, and its value as a workspace writes it: `1022人`. */
export interface MergedFigure extends ReturnedFigure {
  readonly name: string
  readonly value: string
}

/** What becomes of a figure, and what is to be said about it. */
export type Judgement = {
  readonly figure: MergedFigure
  readonly diagnostics: readonly Diagnostic[]
} & (
  | { readonly verdict: 'fresh' | 'same' | 'supplemented' | 'refused' }
  | { readonly verdict: 'changed'; readonly recorded: Observation }
)

interface Context {
  /** Of the indicator. */
  readonly name: string
  /** This figure among them. */
  readonly group: FigureGroup
  readonly recorded: Observation | undefined
  readonly replace: boolean
}

/** One figure against the others of the run, then against what is recorded. */
export const judgeFigure = (figure: ReturnedFigure, context: Context): Judgement => {
  const { name, group, recorded, replace } = context
  const own = (one: ReturnedFigure): MergedFigure => ({
    ...one,
    name,
    value: writtenReading(one.reading),
  })
  const others = group.values.filter(({ reading }) => !isSameReading(reading, figure.reading))
  if (others.length > 0) {
    const diagnostics = [figureConflict(name, figure, others)]
    return { verdict: 'refused', figure: own(figure), diagnostics }
  }
  const [first = figure] = group.statements
  if (figure !== first) {
    const differing = differingDetails(first, figure)
    const diagnostics = [figureRepeated(name, figure, first, differing)]
    return { verdict: 'same', figure: own(figure), diagnostics }
  }

  const whole = own({ ...figure, ...detailsOf(group.statements) })
  if (recorded === undefined) return { verdict: 'fresh', figure: whole, diagnostics: [] }
  const details = recordedDetails(recorded)
  const differing = differingDetails(whole, details)
  const isSameValue = isSameReading(whole.reading, recorded.reading)
  if (isSameValue && differing.length === 0) {
    const isMore = addedDetails(whole, details).length > 0
    return { verdict: isMore ? 'supplemented' : 'same', figure: whole, diagnostics: [] }
  }
  return {
    verdict: 'changed',
    // The day of the old value is not that of the new one.
    figure:
      details.asOf === undefined || isSameValue
        ? whole
        : { asOf: periodEnd(whole.period), ...whole },
    recorded,
    diagnostics: replace ? [] : [figureChanged(name, whole, recorded, differing)],
  }
}

/** What one statement of a figure leaves out, another may say. */
const detailsOf = (statements: readonly ReturnedFigure[]): Details => {
  const said = (detail: Detail): Details => {
    const text = statements.map((one) => one[detail]).find((one) => one !== undefined)
    return text === undefined ? {} : { [detail]: text }
  }
  return { ...said('asOf'), ...said('note'), ...said('evidence') }
}

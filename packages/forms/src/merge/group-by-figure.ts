import { isSameReading, periodEnd } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'

/** What makes two figures the same one: figures of 2024-H1 and of 2024-Q2 are as of the same day. */
export const figureKey = ({ indicator, period }: Pick<ReturnedFigure, 'indicator' | 'period'>) =>
  JSON.stringify([indicator, periodEnd(period)])

/** All statements of the same figure in a run, in the order in which they were made. */
export interface FigureGroup {
  readonly statements: readonly ReturnedFigure[]
  /** The first with each value; of more values than `mostValues` only so many. */
  readonly values: readonly ReturnedFigure[]
}

/** A workbook may state a figure thousands of times: nobody reads more, and comparing all with all takes minutes. */
const mostValues = 5

export const groupByFigure = (
  figures: readonly ReturnedFigure[],
): ReadonlyMap<string, FigureGroup> => {
  const groups = new Map<string, { statements: ReturnedFigure[]; values: ReturnedFigure[] }>()
  for (const figure of figures) {
    const key = figureKey(figure)
    const group = groups.get(key) ?? { statements: [], values: [] }
    groups.set(key, group)
    const { statements, values } = group
    statements.push(figure)
    const isNew = !values.some(({ reading }) => isSameReading(reading, figure.reading))
    if (isNew && values.length < mostValues) values.push(figure)
  }
  return groups
}

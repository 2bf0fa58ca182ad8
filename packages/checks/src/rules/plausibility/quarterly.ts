import type { Figure, Reading } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { remembered } from '../shared/remembered.ts'
import { groupsOf } from './groups-of.ts'
import { readSections, type Section } from './sections.ts'

interface QuarterlyFigure {
  readonly figure: Figure
  readonly section: Section
}

/** A figure and the figure of the same thing in the last section before that has one. */
export interface QuarterlyStep {
  readonly former: QuarterlyFigure
  readonly latter: QuarterlyFigure
}

const isLater = (a: Section, b: Section): boolean => a.year === b.year && a.toMonth < b.toMonth

const isCounted = ({ stance, kind, comparator, upper }: Figure): boolean =>
  stance === 'reported' && kind === 'amount' && comparator === undefined && upper === undefined

function* stepsIn(reading: Reading): Iterable<QuarterlyStep> {
  const sections = readSections(reading, undefined)
  for (const group of groupsOf(reading.figures.filter(isCounted))) {
    const bySection = groupedBy(group, ({ clause }) => sections.of(clause.sentence.passage))
    let former: QuarterlyFigure | undefined
    for (const [section, figures] of bySection) {
      const [figure] = figures
      if (section === undefined || figure === undefined || figures.length > 1) continue
      const latter = { figure, section }
      if (
        former !== undefined &&
        isLater(former.section, section) &&
        former.figure.plainUnit === figure.plainUnit
      )
        yield { former, latter }
      former = latter
    }
  }
}

/** Of each thing that a section counts once, the steps from one section of a year to the next. */
export const quarterlySteps = remembered((reading: Reading): readonly QuarterlyStep[] => [
  ...stepsIn(reading),
])

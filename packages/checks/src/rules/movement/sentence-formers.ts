import type { Figure, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { yearSpans } from './year-spans.ts'

/** The years of figures that a sentence lists by year: 2016年至2019年分别为a、b、c、d. */
const listedYears = remembered(
  (reading: Reading): ReadonlyMap<Figure, number> =>
    new Map(
      yearSpans(reading).flatMap((span) =>
        span.kind === 'series' ? span.figures.map(({ figure, year }) => [figure, year]) : [],
      ),
    ),
)

/** Of a whole year, as far as its sentence says. */
export const yearTold = (reading: Reading, figure: Figure): number | undefined => {
  const { year, month, from, mention } = figure.time
  const isWhole = from === 'sentence' && month === undefined && mention?.fromYear === undefined
  return listedYears(reading).get(figure) ?? (isWhole ? year : undefined)
}

/** How many figures back the former one may stand. */
const reach = 24

/** What the sentence itself tells of that year, before the figure, in the same unit and under no other name. */
export const sentenceFormers = (
  reading: Reading,
  level: Figure,
  year: number,
): readonly Figure[] => {
  const { sentence } = level.clause
  const formers: Figure[] = []
  for (let at = level.index - 1; at >= Math.max(0, level.index - reach); at -= 1) {
    const figure = reading.figures[at]
    if (figure === undefined || figure.clause.sentence !== sentence) break
    if (!isSameUnit(figure, level) || figure.subject.key !== level.subject.key) continue
    if (yearTold(reading, figure) === year) formers.push(figure)
  }
  return formers
}

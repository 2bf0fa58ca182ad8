import type { Figure, Reading, Sentence } from '../../../prose/reading.ts'
import { remembered } from '../../shared/remembered.ts'

/** The figures of a sentence with the words between them, which say what they are to each other. */
export interface FigureRun {
  readonly reading: Reading
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
  /** Before each figure, from the one before it or from the beginning of the sentence; then what ends the sentence. */
  readonly gaps: readonly string[]
  /** The figures of the sentence before, in the same passage. */
  readonly former: readonly Figure[]
}

/** Of a long gap only the two ends say something of the figures beside it. */
const longestGap = 160

const shorten = (text: string): string =>
  text.length <= longestGap
    ? text
    : `${text.slice(0, longestGap / 2)}。${text.slice(-longestGap / 2)}`

const runOf = (
  reading: Reading,
  sentence: Sentence,
  figures: readonly Figure[],
  former: readonly Figure[],
): FigureRun => {
  const starts = [sentence.start, ...figures.map(({ end }) => end)]
  const ends = [...figures.map(({ start }) => start), sentence.end]
  const gaps = starts.map((start, at) => shorten(reading.plain.slice(start, ends[at])))
  return { reading, sentence, figures, gaps, former }
}

/** Of every sentence that holds a figure, outside of tables. */
export const figureRuns = remembered((reading: Reading): readonly FigureRun[] => {
  const figuresOf = new Map<Sentence, Figure[]>()
  for (const figure of reading.figures) {
    const own = figuresOf.get(figure.clause.sentence)
    if (own === undefined) figuresOf.set(figure.clause.sentence, [figure])
    else own.push(figure)
  }
  return reading.passages.flatMap(({ kind, sentences }) => {
    if (kind === 'cell') return []
    let former: readonly Figure[] = []
    return sentences.flatMap((sentence) => {
      const figures = figuresOf.get(sentence) ?? []
      const run = figures.length === 0 ? [] : [runOf(reading, sentence, figures, former)]
      former = figures
      return run
    })
  })
})

/** How many figures back another one may stand that it is computed with. */
export const reach = 12

/** Whether they are amounts of one unit: 人 and 人, not 人 and 人次. */
export const sameUnit = (a: Figure, b: Figure): boolean =>
  a.kind === b.kind && a.plainUnit === b.plainUnit

/** Where a figure stands in its run; -1 when it stands in another. */
export const placeIn = ({ figures }: FigureRun, figure: Figure): number => {
  const place = figure.index - (figures[0]?.index ?? 0)
  return figures[place] === figure ? place : -1
}

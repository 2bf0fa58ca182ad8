import type { Span } from '@jibao/data-model'
import { isListedTime } from './meaning/listed-times.ts'
import { timeReach } from './meaning/time-reach.ts'
import { type ScopedTime, timeScopes } from './meaning/time-scopes.ts'
import { REACH, readFigure } from './read-figure.ts'
import type { Clause, Figure, Passage, Sentence, TimeMention } from './reading.ts'
import { scanMarks } from './scan/scan-marks.ts'
import { yearMark } from './scan/year-mark.ts'
import { clauseFinder } from './shape/clause-finder.ts'
import { findEnclosures } from './shape/enclosures.ts'
import { splitSentences } from './shape/split-sentences.ts'
import type { CellContext } from './table/table-context.ts'

export interface PassagePlace {
  readonly passage: Passage
  /** The passage's own sentences, still to be filled. */
  readonly sentences: Sentence[]
  readonly headingTime: ScopedTime | undefined
  readonly isPlanned: boolean
  readonly cell: CellContext | undefined
}

/** Headings further up decide nothing. */
const MOST_HEADINGS = 3

const headingsOf = (
  plain: string,
  { headings }: Passage,
  cell: CellContext | undefined,
): readonly string[] => [
  ...headings
    .slice(-MOST_HEADINGS)
    .map(({ start, end }) => plain.slice(start, Math.min(end, start + REACH))),
  ...(cell === undefined ? [] : [cell.head]),
]

/** Fills the passage's sentences, and adds its figures to the draft's; the times that it mentions. */
export const readSentences = (
  plain: string,
  { passage, sentences, headingTime, isPlanned, cell }: PassagePlace,
  figures: Figure[],
): readonly TimeMention[] => {
  const { start, end, numberings } = passage
  const enclosures = findEnclosures(plain, start, end)
  const marks = scanMarks(plain, passage, enclosures, numberings)
  const headings = headingsOf(plain, passage, cell)
  const scopes = timeScopes(
    cell?.time === undefined ? headingTime : { ...headingTime, ...cell.time },
  )
  const times: TimeMention[] = []
  let next = 0
  let entered = 0
  let isAfterFigure = false
  let lastEnd = start
  for (const span of splitSentences(plain, start, end, enclosures)) {
    const clauses: Clause[] = []
    const sentence: Sentence = { passage, start: span.start, end: span.end, clauses }
    sentences.push(sentence)
    const own = span.clauses.map((place) => ({ ...place, sentence, figures: [] as Figure[] }))
    for (const clause of own) clauses.push(clause)
    const clauseAt = clauseFinder(own)
    let previous: Figure | undefined
    let timesSince: Span[] = []
    // 2022年、2023年分别培训286人、312人: which is whose is not said beside the number.
    let isShared = false
    scopes.enterSentence()
    for (; next < marks.length && (marks[next]?.start ?? end) < span.end; next += 1) {
      const scanned = marks[next]
      if (scanned === undefined) break
      const mark = cell?.isHead === true ? (yearMark(plain, scanned) ?? scanned) : scanned
      for (; (numberings[entered]?.start ?? end) < mark.start; entered += 1) {
        const numbering = numberings[entered]
        if (numbering === undefined) continue
        scopes.enter(numbering)
        lastEnd = numbering.end
        timesSince = []
        previous = undefined
      }
      if (mark.type === 'time') {
        const { type: _, ...rest } = mark
        const mention: TimeMention = { ...rest, passage }
        times.push(mention)
        isShared = isListedTime(plain, timesSince, mention)
        scopes.hear(mention, timeReach(plain, mention, isShared))
        timesSince.push(mention)
      }
      const clause = mark.type === 'number' ? clauseAt(mark.digits.start) : undefined
      if (mark.type === 'number' && clause !== undefined && cell?.isHead !== true) {
        const figure = readFigure(plain, {
          mark,
          index: figures.length,
          clause,
          lastEnd,
          nextStart: marks[next + 1]?.start ?? end,
          times: timesSince,
          isAfterFigure,
          previous,
          time: isShared ? { from: 'nowhere' } : scopes.inForce(clause, mark.start),
          headings,
          isPlanned,
          cell,
        })
        clause.figures.push(figure)
        figures.push(figure)
        if (!isRateOf(figure, previous)) previous = figure
      }
      isAfterFigure = mark.type === 'number'
      if (mark.type === 'number') {
        lastEnd = mark.end
        timesSince = []
      }
    }
  }
  return times
}

/** 完成率 of what was counted before it; what follows is not of the rate. */
const isRateOf = (figure: Figure, previous: Figure | undefined): boolean =>
  figure.kind === 'percent' &&
  previous !== undefined &&
  figure.subject.key !== previous.subject.key &&
  figure.subject.key.startsWith(previous.subject.key)

import type { Span } from '@jibao/data-model'
import { stanceOf } from './meaning/stance-of.ts'
import { subjectOf } from './meaning/subject-of.ts'
import type { Clause, Figure, Time } from './reading.ts'
import type { NumberMark } from './scan/mark.ts'
import { withUnit } from './scan/with-unit.ts'
import { subjectInCell, timeInCell } from './table/said-by-table.ts'
import type { CellContext } from './table/table-context.ts'

/** No further than this is looked around a figure. */
export const REACH = 120

/** Words of the next clause that say more of a figure: ，完成率127%. */
const NEXT = 12

/** What surrounds a number, once its sentence is known. */
export interface FigurePlace {
  readonly mark: NumberMark
  /** Place among the draft's figures. */
  readonly index: number
  readonly clause: Clause
  /** Where the figure before it ends, or the number that heads its part. */
  readonly lastEnd: number
  /** Where the next number or time begins; the end of the passage when there is none. */
  readonly nextStart: number
  /** Times between the figure before it and itself. */
  readonly times: readonly Span[]
  readonly isAfterFigure: boolean
  /** The figure before it in its sentence, of which rates are not. */
  readonly previous: Figure | undefined
  readonly time: Time
  /** Headings above, outermost first, and of a cell the head of its column. */
  readonly headings: readonly string[]
  readonly isPlanned: boolean
  readonly cell: CellContext | undefined
}

const subjectAt = (plain: string, place: FigurePlace): Figure['subject'] => {
  const { mark, clause, lastEnd, previous } = place
  const from = Math.max(clause.start, lastEnd)
  const isAttached =
    mark.kind === 'amount' &&
    place.isAfterFigure &&
    lastEnd >= clause.start &&
    !/[，、；：,;:]/.test(plain.slice(lastEnd, mark.start))
  return subjectOf(plain, {
    from,
    times: place.times.filter(({ start }) => start >= from),
    figure: mark,
    isPercent: mark.kind === 'percent',
    to: Math.min(clause.end, place.nextStart),
    isAttached,
    previous: previous?.subject,
    isSameUnit: previous?.plainUnit === mark.plainUnit,
  })
}

const stanceAt = (plain: string, place: FigurePlace, time: Time): Figure['stance'] => {
  const { mark, clause, lastEnd, headings, isPlanned } = place
  const { sentence, start, end } = clause
  const at = mark.digits.start
  return stanceOf({
    before: plain.slice(Math.max(start, at - REACH), at),
    near: plain.slice(Math.max(start, lastEnd, at - REACH), at),
    after: plain.slice(mark.end, Math.min(end, mark.end + REACH)),
    lead: plain.slice(Math.max(sentence.start, start - REACH), Math.max(sentence.start, start)),
    next: plain.slice(end, Math.min(sentence.end, end + NEXT)),
    headings,
    isPlanned,
    isPercent: mark.kind === 'percent',
    isRatio: mark.kind === 'times' || mark.kind === 'points',
    isBound: mark.comparator !== undefined,
    isBy: time.relation === 'by' && time.from !== 'heading',
  })
}

/** A number with what it counts, when, and how it stands. */
export const readFigure = (plain: string, place: FigurePlace): Figure => {
  const { mark, index, clause, cell } = place
  const { type: _, ...number } = cell?.unit === undefined ? mark : withUnit(mark, cell.unit)
  const time = timeInCell(cell, place.time)
  return {
    ...number,
    index,
    clause,
    subject: subjectInCell(cell, subjectAt(plain, place)),
    time,
    stance: stanceAt(plain, place, time),
  }
}

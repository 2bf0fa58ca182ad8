import type { CheckContext } from '../../check.ts'
import type { Figure, Reading, Subject } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { placesNamed } from '../shared/places-named.ts'
import { isPlainStatement } from '../shared/plain-statement.ts'
import { remembered } from '../shared/remembered.ts'
import { type ReportTime, reportTime } from '../shared/report-time.ts'
import { unitClass } from '../shared/same-unit.ts'
import { indexSubjects, type SubjectIndex } from '../shared/subject-index.ts'
import { movementsOf } from './movements.ts'
import { type OwnTime, ownTime } from './own-time.ts'
import { pairedSubjects } from './paired-lists.ts'

/** How many there were of something at the end of a month. */
export interface Level {
  readonly reading: Reading
  readonly figure: Figure
  readonly at: OwnTime
}

export interface Levels {
  readonly reading: Reading
  /** When the draft reports. */
  readonly now: ReportTime
  readonly all: readonly Level[]
  /** What the draft says elsewhere of the same thing in the same unit, at whatever time. */
  alike(figure: Figure): readonly Level[]
}

const lastMonth = 12

const longestWords = 8

/** One thing with more numbers than these has them by place. */
const mostAlike = 100

/** Acts that make a figure one of work still to do or only begun. */
const otherStage = /剩余|尚有|还有|计划|拟|待|新启动|其中|平均|人均|户均/

/** 7个，仅完成年度目标的77.78%: reached, whatever stands in the heading. */
const reached = /^[，,](?:仅|只|已|超额|提前|全面)*完成/

const isLevel = (reading: Reading, movers: ReadonlySet<Figure>, figure: Figure): boolean => {
  const isReached = reached.test(reading.plain.slice(figure.end, figure.end + longestWords))
  if ((figure.stance !== 'reported' && !isReached) || figure.subject.key === '') return false
  if (figure.comparator !== undefined || movers.has(figure)) return false
  if (figure.clause.sentence.passage.kind === 'cell') return figure.kind !== 'points'
  const { clause, start } = figure
  return !otherStage.test(reading.plain.slice(clause.start, start))
}

/** The figures of a clause share its subject with what says how they moved. */
const isAlone = (reading: Reading, movers: ReadonlySet<Figure>, figure: Figure): boolean => {
  const next = reading.figures[figure.index + 1]
  const isFollowed = next !== undefined && movers.has(next)
  const { span } = figure.subject
  const isOwn = span.start !== span.end
  if (!isFollowed) {
    return isPlainStatement(reading, { ...figure, time: { from: 'nowhere' } })
  }
  const before = reading.figures[figure.index - 1]?.subject.span
  return isOwn && before?.start !== span.start
}

/** 从2020年的690元、455元，分别提高到2021年的750元、510元 */
const pairedLevel = (
  reading: Reading,
  figure: Figure,
  subject: Subject,
  now: ReportTime,
): readonly Level[] => {
  const { year, month, from } = figure.time
  if (figure.stance === 'target' || figure.stance === 'expected') return []
  if (year === undefined || month !== undefined || from !== 'sentence') return []
  const at = { year, month: year === now.year ? now.month : lastMonth, from: 'words' } as const
  return [{ reading, figure: { ...figure, subject }, at }]
}

const collect = (reading: Reading): Levels | undefined => {
  const now = reportTime(reading, undefined)
  if (now === undefined) return undefined
  const movements = movementsOf(reading)
  const movers = new Set(movements.flatMap(({ by }) => by.map(({ figure }) => figure)))
  const pairs = pairedSubjects(reading)
  const all = reading.figures.flatMap((figure): readonly Level[] => {
    const subject = pairs.get(figure)
    if (subject !== undefined) return pairedLevel(reading, figure, subject, now)
    if (!isLevel(reading, movers, figure)) return []
    const isCell = figure.clause.sentence.passage.kind === 'cell'
    if (!isCell && !isAlone(reading, movers, figure)) return []
    const at = ownTime(reading, figure, now)
    return at === undefined || (!isCell && placesNamed(reading, figure) !== '')
      ? []
      : [{ reading, figure, at }]
  })
  const byUnit = new Map<string, SubjectIndex<Level>>(
    [...groupedBy(all, ({ figure }) => unitClass(figure))].map(([unit, levels]) => [
      unit,
      indexSubjects(levels, ({ figure }) => figure.subject),
    ]),
  )
  return {
    reading,
    now,
    all,
    alike: (figure) => {
      const found = byUnit.get(unitClass(figure))?.find(figure.subject) ?? []
      return found.length > mostAlike ? [] : found.filter((level) => level.figure !== figure)
    },
  }
}

/** What a draft reports, with the times that it reports it of; `undefined` where it does not say when it is. */
const levelsOf = remembered(collect)

export const isAt = (at: ReportTime, { year, month }: ReportTime): boolean =>
  at.year === year && at.month === month

export const eachLevels = ({ readings }: CheckContext): readonly Levels[] =>
  readings.flatMap((reading) => levelsOf(reading) ?? [])

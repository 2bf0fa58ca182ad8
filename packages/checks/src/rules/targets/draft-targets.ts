import type { DraftTable } from '@jibao/data-model'
import type { Figure, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { columnYear } from './column-year.ts'
import { type GoalList, goalLists } from './goal-lists.ts'
import { reportSections, sectionAt } from './report-sections.ts'

/** What a draft says is to be reached. */
export interface DraftTarget {
  readonly reading: Reading
  readonly figure: Figure
  /** Of which year; absent where the words do not say. */
  readonly year?: number
  /** The list of goals that it stands in; absent outside lists. */
  readonly list?: GoalList
  /** Whether words, list or column call it a target; else it only sets a bound, as reports do as well. */
  readonly isDeclared: boolean
  /** Whether it is certainly a year's target: by list, column, or words such as 年度目标; 计划70户 may be a part of it. */
  readonly isOfYear: boolean
}

const targetHeads = /目标|计划数|任务数|指标值/

const targetWords = /目标|力争|计划|确保|任务|争取|到20\d\d年/

const yearWords = /目标|任务|全年|年度/

const window = 40

/** The columns of a table whose head speaks of targets. */
const targetColumnsOf = remembered(({ plain }: Reading) =>
  remembered(
    ({ cells }: DraftTable): ReadonlySet<number> =>
      new Set(
        cells
          .filter(({ row, isHeader, start, end }) => {
            const isHead = row === 0 || isHeader
            return isHead && targetHeads.test(plain.slice(start, end))
          })
          .flatMap(({ column, colSpan }) =>
            Array.from({ length: colSpan }, (_, at) => column + at),
          ),
      ),
  ),
)

const isInTargetColumn = (reading: Reading, { clause }: Figure): boolean => {
  const { cell, table } = clause.sentence.passage
  return (
    cell !== undefined &&
    table !== undefined &&
    cell.row > 0 &&
    targetColumnsOf(reading)(table).has(cell.column)
  )
}

const countable = new Set<Figure['kind']>(['amount', 'percent'])

const isDated = ({ time: { year, from } }: Figure): boolean =>
  year !== undefined && from === 'sentence'

/** Every target of a draft with a number: by its own words, by the list, or by the column that it stands in. */
export const draftTargets = remembered((reading: Reading): readonly DraftTarget[] => {
  const sections = reportSections(reading)
  const lists = goalLists(reading).filter(
    ({ items: [first] }) => first === undefined || sectionAt(sections, first.start) === undefined,
  )
  const listOf = new Map(lists.flatMap((list) => list.items.map((item) => [item, list] as const)))
  return reading.figures.flatMap((figure) => {
    if (!countable.has(figure.kind)) return []
    const { passage, start } = figure.clause.sentence
    const list = listOf.get(passage)
    const isListed = list !== undefined || isInTargetColumn(reading, figure)
    if (figure.stance !== 'target' && !(isListed && figure.stance === 'reported')) return []
    const before = reading.plain.slice(Math.max(start, figure.start - window), figure.start)
    const isDeclared = isListed || targetWords.test(before)
    const year = figure.time.year ?? columnYear(reading, figure) ?? list?.year
    return [
      {
        reading,
        figure,
        isDeclared,
        isOfYear: isListed || isDated(figure) || yearWords.test(before),
        ...(year === undefined ? {} : { year }),
        ...(list === undefined ? {} : { list }),
      },
    ]
  })
})

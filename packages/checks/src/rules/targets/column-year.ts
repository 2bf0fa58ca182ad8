import type { DraftTable } from '@jibao/data-model'
import type { Figure, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'

const yearWords = /(20\d\d)/g

/** The year at the head of each column that has one there. */
const columnYearsOf = remembered(({ plain }: Reading) =>
  remembered(
    ({ cells }: DraftTable): ReadonlyMap<number, number> =>
      new Map(
        cells
          .filter(({ row, isHeader }) => row === 0 || isHeader)
          .flatMap(({ start, end, column, colSpan }) => {
            const years = [...plain.slice(start, end).matchAll(yearWords)].map(([year]) => year)
            return years.length === 1
              ? Array.from({ length: colSpan }, (_, at) => [column + at, Number(years[0])] as const)
              : []
          }),
      ),
  ),
)

/** The year that heads a figure's column, which a cell with words such as 全年 does not repeat. */
export const columnYear = (reading: Reading, { clause }: Figure): number | undefined => {
  const { cell, table } = clause.sentence.passage
  return cell === undefined || table === undefined
    ? undefined
    : columnYearsOf(reading)(table).get(cell.column)
}

import type { Passage, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'

/** 一季度进展 · 第二季度工作推进情况 */
const naming = /^第?(?<quarter>[一二三四])季度(?:工作)?(?:推进|进展|完成|落实)?(?:情况)?[：:]?$/

const monthsOfQuarter = 3

/** Whether no other cell of its row holds anything. */
const isAlone = ({ plain, passages }: Reading, at: number): boolean => {
  const own = passages[at]
  for (let next = at + 1; ; next += 1) {
    const other = passages[next]
    if (other?.table !== own?.table || other?.cell?.row !== own?.cell?.row) return true
    if (other === undefined || plain.slice(other.start, other.end).trim() !== '') return false
  }
}

/** Of every cell below a row that only names a quarter: the last month of that quarter. */
export const tableQuarters = remembered((reading: Reading): ReadonlyMap<Passage, number> => {
  const { plain, passages } = reading
  const months = new Map<Passage, number>()
  let table: Passage['table']
  let month: number | undefined
  for (const [at, passage] of passages.entries()) {
    const { cell } = passage
    if (cell === undefined) continue
    if (passage.table !== table) {
      table = passage.table
      month = undefined
    }
    const named =
      cell.column === 0 && isAlone(reading, at)
        ? naming.exec(plain.slice(passage.start, passage.end).trim())?.groups?.quarter
        : undefined
    if (named !== undefined) month = ('一二三四'.indexOf(named) + 1) * monthsOfQuarter
    else if (month !== undefined) months.set(passage, month)
  }
  return months
})

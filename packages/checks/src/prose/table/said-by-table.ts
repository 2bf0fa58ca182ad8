import { subjectKey } from '../meaning/trim-subject.ts'
import type { Subject, Time } from '../reading.ts'
import type { CellContext } from './table-context.ts'

/** In a cell that holds little more than the number, the table says what it counts. */
export const subjectInCell = (cell: CellContext | undefined, own: Subject): Subject => {
  if (cell === undefined || cell.subject === '' || own.text !== '') return own
  const { start, end } = cell.label ?? own.span
  return { span: { start, end }, text: cell.subject, key: subjectKey(cell.subject) }
}

/** What the cell itself leaves open of its time stands at the head of its column or row. */
export const timeInCell = (cell: CellContext | undefined, own: Time): Time =>
  cell?.time === undefined || own.from !== 'heading' ? own : { ...own, from: 'table' }

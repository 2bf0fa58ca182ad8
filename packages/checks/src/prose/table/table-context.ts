import type { DraftCell, DraftTable } from '@jibao/data-model'
import { completeTime, type ScopedTime } from '../meaning/time-scopes.ts'
import type { Passage, TimeMention } from '../reading.ts'
import { scanTime } from '../scan/scan-time.ts'
import { bareLabel, cellKind, unitAlone, unitInHead } from './cell-words.ts'
import { layOut, type TableLayout } from './lay-out.ts'

/** What its place in the table says of a cell. */
export interface CellContext {
  /** Heads a row or a column, or counts rows: its numbers are no figures. */
  readonly isHead: boolean
  readonly label?: DraftCell
  /** What its numbers count: the row's label, and the column's head where that says more than how much. */
  readonly subject: string
  /** The words above the cell. */
  readonly head: string
  /** Of the column or row, for numbers without any. */
  readonly unit?: string
  readonly time?: ScopedTime
}

const MOST_HEAD_ROWS = 4

/** Heads of columns that only say that a value stands below. */
const valueHead =
  /^(?:本期|本年|本季度?|全年|年度|年|累计|实际|当期|截至\S{1,8})?(?:目标|任务|计划|指标|完成|实际|数值|数量|金额|累计|人数|户数|人次数?|床位数|件数|总数|合计数?|数|值|量|情况|进度数|实绩|完成数|完成值)?(?:目标|任务|计划|完成|实际)?(?:值|数|数量|情况|任务|人数|户数)?$/
const labelHead = /指标|项目|名称|内容|事项|任务|类别|对象|镇|街道|乡|地区|单位|区域/
const asideHead = /责任单位|牵头|备注|序号|编号|单位$|类型|说明|来源|类别/
const serialHead = /^(?:序号|编号|序|No\.?|项次)$/i
const yearHead = /^(?:年份|年度|年|时间|期间)$/

const timeIn = (text: string): Omit<TimeMention, 'passage' | 'start' | 'end'> | undefined => {
  const words = text.trim()
  if (/^(?:19|20)\d{2}$/.test(words)) return { text: words, year: Number(words) }
  for (let at = 0; at < Math.min(words.length, 40); at += 1) {
    const mark = scanTime(words, at)
    if (mark !== undefined) {
      const { type: _, start: __, end: ___, ...mention } = mark
      return mention
    }
  }
  return undefined
}

/** Rows at the top that hold no number but years. */
const headRowsOf = (plain: string, layout: TableLayout): number => {
  const { rows, columns, at } = layout
  for (let row = 0; row < Math.min(rows, MOST_HEAD_ROWS + 1); row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = at(row, column)
      const kind = cell === undefined ? 'empty' : cellKind(plain.slice(cell.start, cell.end))
      if (kind === 'number' || (kind === 'year' && row > 0 && column === 0)) return row
    }
  }
  return rows > 1 ? 1 : 0
}

/** What every cell's place says of it. `caption` is the paragraph before the table. */
export const tableContext = (
  plain: string,
  table: DraftTable,
  caption: string,
  passageOf: (cell: DraftCell) => Passage | undefined,
): ((cell: DraftCell) => CellContext) => {
  const layout = layOut(table)
  const textOf = (cell: DraftCell | undefined): string =>
    cell === undefined ? '' : plain.slice(cell.start, cell.end).trim()
  const headRows = headRowsOf(plain, layout)
  const heads = Array.from({ length: layout.columns }, (_, column): readonly DraftCell[] => {
    const above = new Set<DraftCell>()
    for (let row = 0; row < headRows; row += 1) {
      const cell = layout.at(row, column)
      if (cell !== undefined && (cell.colSpan < layout.columns || layout.columns === 1))
        above.add(cell)
    }
    return [...above]
  })
  const wide = layout.at(0, 0)
  const title =
    wide !== undefined && layout.columns > 1 && wide.colSpan >= layout.columns ? textOf(wide) : ''
  const commonUnit = /单位[：:]/.test(title)
    ? unitInHead(title)
    : /单位[：:]/.test(caption)
      ? unitInHead(caption)
      : undefined
  const headText = (column: number): string => (heads[column] ?? []).map(textOf).join('')
  const labelOf = (row: number, column: number): DraftCell | undefined => {
    let aside: DraftCell | undefined
    let found: DraftCell | undefined
    for (let at = 0; at < Math.min(column, 8); at += 1) {
      const cell = layout.at(row, at)
      if (cell === undefined || cellKind(textOf(cell)) !== 'words') continue
      const head = headText(at)
      if (unitAlone(textOf(cell)) !== undefined && /单位|计量/.test(head)) continue
      if (asideHead.test(head)) aside ??= cell
      else if (found === undefined || !labelHead.test(headText(found.column))) found = cell
    }
    return found ?? aside
  }
  const timeAt = (cell: DraftCell | undefined, around?: ScopedTime): ScopedTime | undefined => {
    const mention = timeIn(textOf(cell))
    const passage = cell === undefined ? undefined : passageOf(cell)
    if (mention === undefined || cell === undefined || passage === undefined) return undefined
    return completeTime({ ...mention, passage, start: cell.start, end: cell.end }, around)
  }
  return (cell) => {
    const head = headText(cell.column)
    const own = textOf(cell)
    const isYear = cellKind(own) === 'year'
    const isHead =
      cell.row < headRows ||
      serialHead.test(head) ||
      (isYear && (yearHead.test(head) || head === ''))
    if (isHead) return { isHead, subject: '', head: '' }
    const label = labelOf(cell.row, cell.column)
    const first = layout.at(cell.row, 0)
    const yearCell =
      first !== undefined && first !== cell && cellKind(textOf(first)) === 'year'
        ? first
        : undefined
    // 三季度 below 2024年 is of that year.
    let headTime: ScopedTime | undefined
    let bareHead = bareLabel(head)
    for (const above of heads[cell.column] ?? []) {
      headTime = timeAt(above, headTime) ?? headTime
      bareHead = bareHead.replace(headTime?.mention?.text ?? /$^/, '')
    }
    const rowTime = timeAt(yearCell) ?? (textOf(label).length <= 12 ? timeAt(label) : undefined)
    const time = headTime ?? rowTime ?? (title === '' ? undefined : timeAt(wide))
    const labelText = label === undefined ? '' : bareLabel(textOf(label))
    const saysMore = bareHead !== '' && !valueHead.test(bareHead) && !/^年?度?$/.test(bareHead)
    const unitCell = unitColumn(layout, headText)
    const rowUnit =
      unitCell === undefined ? undefined : unitAlone(textOf(layout.at(cell.row, unitCell)))
    const unit =
      unitInHead(head) ??
      rowUnit ??
      (label === undefined ? undefined : unitInHead(textOf(label))) ??
      commonUnit
    return {
      isHead,
      head,
      subject:
        rowTime !== undefined && time === rowTime
          ? bareHead
          : `${labelText}${saysMore ? bareHead : ''}`,
      ...(label === undefined ? {} : { label }),
      ...(unit === undefined ? {} : { unit }),
      ...(time === undefined ? {} : { time }),
    }
  }
}

const unitColumn = (
  { columns }: TableLayout,
  headText: (column: number) => string,
): number | undefined => {
  for (let column = 0; column < Math.min(columns, 12); column += 1) {
    if (/^(?:计量)?单位$/.test(headText(column))) return column
  }
  return undefined
}

import type { Dataset, Indicator } from '@jibao/data-model'
import type { Cell, CellContent, CellRange, Sheet, Workbook } from '@jibao/workbook'

const origin = { file: 'plan/弱有众扶.yaml' }

const indicator = (
  id: string,
  unit: string,
  lead: string,
  more: Partial<Indicator> = {},
): Indicator => ({
  id,
  name: id,
  unit,
  accrual: 'year-to-date',
  better: 'higher',
  lead,
  supporting: [],
  aliases: [],
  targets: {},
  origin,
  ...more,
})

const department = (id: string, name: string, aliases: readonly string[] = []) => ({
  id,
  name,
  short: id,
  aliases,
  origin,
})

/** A county with five indicators of three departments. */
export const dataset: Dataset = {
  departments: [
    department('县民政局', '青禾县民政局', ['民政局']),
    department('县总工会', '青禾县总工会', ['总工会']),
    department('县残联', '青禾县残疾人联合会'),
  ],
  programmes: [{ id: '众扶', name: '众扶', lead: '县民政局', origin }],
  goals: [
    {
      id: '2024-1',
      programme: '众扶',
      year: 2024,
      number: 1,
      title: '残疾人就业',
      text: '全年新增残疾人就业130人以上。',
      lead: '县残联',
      supporting: [],
      indicators: ['新增就业'],
      origin,
    },
  ],
  indicators: [
    indicator('职工帮扶', '人', '县总工会', {
      name: '帮扶困难职工',
      aliases: ['困难职工帮扶人数'],
    }),
    indicator('新增就业', '人', '县残联', { name: '新增残疾人就业' }),
    indicator('善居', '户', '县民政局', { name: '困难家庭“善居工程”改造' }),
    indicator('保障率', '%', '县民政局', {
      name: '医疗费用综合保障率',
      accrual: 'point-in-time',
    }),
    indicator('基金', '万元', '县民政局', { name: '8大类救助基金（一期）' }),
    indicator('方案', '', '县民政局', { name: '出台家电配置方案', accrual: 'milestone' }),
  ],
  observations: [],
  narratives: [],
  manuscripts: [],
  assessments: [],
  periods: [],
}

/** What a test writes into a cell: text, a number, nothing, or the whole cell. */
export type Typed = string | number | null | Omit<Cell, 'row' | 'column'>

const contentOf = (typed: string | number): CellContent =>
  typeof typed === 'string'
    ? { kind: 'text', text: typed }
    : { kind: 'number', value: String(typed) }

const cellOf = (typed: Exclude<Typed, null>): Omit<Cell, 'row' | 'column'> =>
  typeof typed === 'object' ? typed : { content: contentOf(typed) }

const addressed = /^([A-Z])(\d+):([A-Z])(\d+)$/

/** `B3:B4` */
const rangeOf = (address: string): CellRange => {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] = addressed.exec(address) ?? []
  const columnOf = (letter: string): number => letter.charCodeAt(0) - 64
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}

export interface SheetSketch {
  readonly name?: string
  readonly rows: readonly (readonly Typed[])[]
  readonly merges?: readonly string[]
  readonly isHidden?: boolean
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

const sheetOf = ({
  name = '报表',
  rows,
  merges = [],
  isHidden = false,
  hiddenRows = [],
  hiddenColumns = [],
}: SheetSketch): Sheet => ({
  name,
  isHidden,
  cells: rows.flatMap((row, at) =>
    row.flatMap((typed, index) =>
      typed === null ? [] : [{ row: at + 1, column: index + 1, ...cellOf(typed) }],
    ),
  ),
  merges: merges.map(rangeOf),
  hiddenRows,
  hiddenColumns,
})

/** A workbook of sheets drawn as rows of what is typed, top left first. */
export const workbookOf = (...sheets: readonly SheetSketch[]): Workbook => ({
  format: 'xlsx',
  sheets: sheets.map(sheetOf),
  names: [],
})

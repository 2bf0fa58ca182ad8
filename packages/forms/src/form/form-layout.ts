import { cellAddress, columnLetters } from '@jibao/workbook'
import type { columnNames } from './form-meta.ts'

/** The sheets that staff see; `remarks` and `leftovers` only in a workbook that goes back. */
export const sheetNames = {
  remarks: '问题清单',
  form: '填报表',
  guide: '填写说明',
  leftovers: '其他内容',
} as const

interface ColumnLayout {
  readonly heading: string
  /** In Excel's unit, a digit of the default face. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  /** Departments write into it. */
  readonly isInput?: true
}

/** The columns of the table, from column A on. */
export const formColumns = {
  id: { heading: '标识', width: 12, align: 'left' },
  ordinal: { heading: '序号', width: 6, align: 'center' },
  goal: { heading: '年度目标', width: 20, align: 'left' },
  indicator: { heading: '指标', width: 24, align: 'left' },
  unit: { heading: '计量单位', width: 10, align: 'center' },
  target: { heading: '年度目标值', width: 15, align: 'center' },
  last: { heading: '上期完成值', width: 12, align: 'right' },
  figure: { heading: '本期完成值', width: 14, align: 'right', isInput: true },
  rate: { heading: '完成率', width: 10, align: 'right' },
  asOf: { heading: '数据截止日期', width: 14, align: 'center', isInput: true },
  note: { heading: '备注', width: 22, align: 'left', isInput: true },
  evidence: { heading: '佐证材料', width: 20, align: 'left', isInput: true },
} as const satisfies Record<string, ColumnLayout> & Record<keyof typeof columnNames, ColumnLayout>

export type FormColumn = keyof typeof formColumns

/** A column of the form that departments fill in. */
export type InputColumn = Exclude<keyof typeof columnNames, 'id'>

export const columnKeys = Object.keys(formColumns) as readonly FormColumn[]

/** 1-based rows: title, who and when, the instruction, the header, then one row an indicator. */
export const formRows = { title: 1, about: 2, instruction: 3, header: 4, first: 5 } as const

/** 1-based. */
export const columnNumber = (column: FormColumn): number => columnKeys.indexOf(column) + 1

export const letterOf = (column: FormColumn): string => columnLetters(columnNumber(column))

/** `H7` */
export const addressOf = (column: FormColumn, row: number): string =>
  cellAddress({ row, column: columnNumber(column) })

/** `H5:H9`; the address alone where it is one cell. */
export const columnRange = (column: FormColumn, top: number, bottom: number): string =>
  [...new Set([addressOf(column, top), addressOf(column, bottom)])].join(':')

/** Address of the cell that holds who filled the form in. */
export const fillerAddress = addressOf('evidence', formRows.about)

/** Widths of the columns from one to another together. */
export const widthBetween = (from: FormColumn, to: FormColumn): number =>
  columnKeys
    .slice(columnNumber(from) - 1, columnNumber(to))
    .reduce((sum, key) => sum + formColumns[key].width, 0)

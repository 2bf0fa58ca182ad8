import { numbersFrom } from './blocks.ts'
import { departments, indicators } from './sentences.ts'

/** A sheet of records, one a row, as registers of beneficiaries and payments are. */
export interface ContentRecords {
  readonly kind: 'records'
  readonly columns: readonly RecordColumn[]
  readonly rows: readonly (readonly string[])[]
}

interface RecordColumn {
  readonly name: string
  readonly kind: RecordKind
}

/** Rates are percentages: 59.27 is printed 59.27% and stored as 0.5927. */
export type RecordKind = 'text' | 'date' | 'integer' | 'decimal' | 'rate'

const columns = [
  { name: '序号', kind: 'text' },
  { name: '事项', kind: 'text' },
  { name: '责任部门', kind: 'text' },
  { name: '登记日期', kind: 'date' },
  { name: '户数', kind: 'integer' },
  { name: '人数', kind: 'integer' },
  { name: '发放金额', kind: 'decimal' },
  { name: '人均', kind: 'decimal' },
  { name: '完成率', kind: 'rate' },
  { name: '增长率', kind: 'rate' },
  { name: '核对日期', kind: 'date' },
  { name: '备注', kind: 'text' },
] as const satisfies readonly RecordColumn[]

const remarks = ['已办结', '材料待补', '入户核实中', '转下季度办理', '按月发放', '无'] as const

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** `length` rows of twelve columns: words, dates, whole numbers, decimals and rates. */
export const recordsOf = (seed: number, length: number): ContentRecords => {
  const number = numbersFrom(seed)
  const one = (words: readonly string[]): string => words[number(words.length)] ?? ''
  const date = (): string => `2024-${twoDigits(1 + number(12))}-${twoDigits(1 + number(28))}`
  const decimal = (limit: number): string => `${number(limit)}.${twoDigits(number(100))}`
  const texts: Readonly<Record<(typeof columns)[number]['name'], (row: number) => string>> = {
    序号: (row) => String(row + 1),
    事项: (row) => `${one(indicators)}第${row + 1}批`,
    责任部门: () => one(departments),
    登记日期: date,
    户数: () => String(number(5000)),
    人数: () => String(number(20_000)),
    发放金额: () => decimal(900_000),
    人均: () => decimal(3000),
    完成率: () => decimal(100),
    增长率: () => decimal(30),
    核对日期: date,
    备注: () => one(remarks),
  }
  return {
    kind: 'records',
    columns,
    rows: Array.from({ length }, (_, row) => columns.map(({ name }) => texts[name](row))),
  }
}

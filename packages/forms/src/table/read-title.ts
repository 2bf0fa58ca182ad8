import type { Department } from '@jibao/data-model'
import { unitOf } from '../names/units.ts'
import type { DepartmentNames } from './department-names.ts'
import type { Grid } from './grid.ts'
import { readPeriodWords, type YearPart } from './period-words.ts'

/** What a text says of the period; `part` is missing for one that names a year only. */
export interface ToldPeriod {
  readonly year?: number
  readonly part?: Exclude<YearPart, 'unclear'>
  /** As it stands. */
  readonly text: string
  readonly row?: number
  readonly column?: number
}

/** What stands around a table. */
export interface Surroundings {
  readonly period?: ToldPeriod
  readonly department?: Department
  readonly by?: string
  /** Of all figures: `单位：万元`, or each of some: `单位：人、万元`. */
  readonly units?: readonly string[]
}

interface Line {
  readonly row: number
  readonly column: number
  readonly text: string
}

const senders = [
  '填报单位',
  '填表单位',
  '报送单位',
  '上报单位',
  '责任单位',
  '牵头单位',
  '单位名称',
  '单位',
]
const fillers = ['填表人', '填报人', '制表人', '经办人']
const unitLabels = ['计量单位', '单位']

/** Title rows first, then what stands below: the first that says something counts. */
export const readSurroundings = (
  grid: Grid,
  rows: readonly number[],
  {
    departments,
    units,
  }: { readonly departments: DepartmentNames; readonly units: ReadonlySet<string> },
): Surroundings => {
  const lines = rows.flatMap((row) => linesOf(grid, row))
  const period = toldPeriod(lines)
  const labelled = (labels: readonly string[]): readonly string[] =>
    lines.flatMap(({ text }) => valuesOf(text, labels))
  const named = labelled(senders).flatMap((text) => departments.namedIn(text))
  const titled = lines
    .map(({ text }) => departments.namedIn(text))
    .find((found) => found.length > 0)
  const department = named[0] ?? (titled?.length === 1 ? titled[0] : undefined)
  const by = labelled(fillers)[0]
  const inBrackets = lines.flatMap(({ text }) => bracketed.exec(text.normalize('NFKC'))?.[1] ?? [])
  const counted = [...labelled(unitLabels), ...inBrackets]
    .map((text) => text.split('、').flatMap((one) => unitOf(one, units) ?? []))
    .find((found) => found.length > 0)
  return {
    ...(period === undefined ? {} : { period }),
    ...(department === undefined ? {} : { department }),
    ...(by === undefined ? {} : { by }),
    ...(counted === undefined ? {} : { units: counted }),
  }
}

/** The cells of a row; a label whose value stands in the next cell is one with it. */
const linesOf = (grid: Grid, row: number): readonly Line[] => {
  const cells = grid
    .cellsIn(row)
    .map(({ column }) => ({ row, column, text: grid.textAt(row, column) }))
  return cells.map((cell, at) => {
    const next = cells[at + 1]?.text ?? ''
    return /[:：]\s*$/.test(cell.text) && !/[:：]/.test(next)
      ? { ...cell, text: `${cell.text.trim()}${next}` }
      : cell
  })
}

/** What stands behind a label, up to a space or the next label: `填表人：王某  联系电话：…` is 王某. */
const valuesOf = (text: string, labels: readonly string[]): readonly string[] => {
  const pieces = text
    .normalize('NFKC')
    .replace(/(?<=[填制报表审核经办单位])\s+(?=[表报人位]|单位)/g, '')
    .replace(/\s+:/g, ':')
    .replace(/\((?=[^():]+:)/g, ' (')
    .replace(/、\s+/g, '、')
    .replace(/(?<=单位:[^\s:;]*),(?![^\s,;]*:)/g, '、')
    .split(/[\s;,]+/)
  return pieces.flatMap((piece, at) => {
    const { label = '', value = '' } = labelled.exec(piece)?.groups ?? {}
    if (!labels.includes(label)) return []
    const next = pieces[at + 1] ?? ''
    const said = value !== '' ? value : next.includes(':') ? '' : next
    return said === '' ? [] : [said.replace(/[()]+$/, '')]
  })
}

/** `资金情况表（万元）` */
const bracketed = /\(([^():]+)\)\s*$/

const labelled = /^[(]?(?<label>[^:()]+)(?:\((?:签字|签名|签章|盖章|公章)\))?:(?<value>.*)$/

/** The first text with a quarter or the like; the year may stand in another. */
const toldPeriod = (lines: readonly Line[]): ToldPeriod | undefined => {
  const told = lines.flatMap((line) => {
    const said = tellPeriod(line.text)
    return said === undefined ? [] : [{ ...said, row: line.row, column: line.column }]
  })
  const first = told.find(({ part }) => part !== undefined) ?? told[0]
  const year = first?.year ?? told.find((one) => one.year !== undefined)?.year
  return first && { ...first, ...(year === undefined ? {} : { year }) }
}

/** Nothing, when a text names several years or quarters, or a month. */
export const tellPeriod = (text: string): ToldPeriod | undefined => {
  const { years, parts } = readPeriodWords(text)
  const [year, part] = [years[0], parts[0]]
  if (years.length > 1 || parts.length > 1 || part === 'unclear') return undefined
  if (year === undefined && part === undefined) return undefined
  return {
    text: text.trim(),
    ...(year === undefined ? {} : { year }),
    ...(part === undefined ? {} : { part }),
  }
}

/** What is told, with what it leaves open from the `wider` surroundings: a title from the sheet's name, that from the file's. */
export const refinePeriod = (
  told: ToldPeriod | undefined,
  wider: ToldPeriod | undefined,
): ToldPeriod | undefined => {
  if (told === undefined || wider === undefined) return told ?? wider
  const isOtherYear =
    told.year !== undefined && wider.year !== undefined && told.year !== wider.year
  const year = told.year ?? wider.year
  const part = told.part ?? (isOtherYear ? undefined : wider.part)
  return {
    ...told,
    ...(year === undefined ? {} : { year }),
    ...(part === undefined ? {} : { part }),
  }
}

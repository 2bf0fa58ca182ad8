import { type Diagnostic, type Origin, type Outcome, succeedUnlessErrors } from '@jibao/core'
import { type Period, parsePeriod } from '@jibao/data-model'
import type { HeadingRole } from './heading-words.ts'
import { mapColumnTwice } from './map-diagnostics.ts'
import { columnRoles, mapFileSchema, rowsOf } from './map-file.ts'
import { readMapFile } from './read-map-file.ts'

/** A name that a map gives, and where. */
export interface MappedName {
  readonly name: string
  readonly origin: Origin
}

/** How a department's own table is laid out, as its reader says in a file given by `--map`. */
export interface TableMap {
  readonly file: string
  /** Name of the sheet, or its number from 1. */
  readonly sheet?: MappedName
  /** First and last row of the header, 1-based. */
  readonly header?: readonly [number, number]
  /** What the columns hold, 1-based. */
  readonly columns: ReadonlyMap<number, HeadingRole>
  /** By what the table calls it: the indicator that is meant. */
  readonly indicators: ReadonlyMap<string, MappedName>
  readonly period?: { readonly period: Period; readonly origin: Origin }
  readonly department?: MappedName
  /** Of all figures. */
  readonly unit?: string
}

/** Reads a map file (YAML), with every fault at its line and column. */
export const parseTableMap = (text: string, file: string): Outcome<TableMap> => {
  const { value: read, diagnostics } = readMapFile(text, file, mapFileSchema)
  if (read === undefined) return { value: undefined, diagnostics }
  const { written, originAt } = read
  const faults: Diagnostic[] = []
  const named = (name: string | undefined, key: string): MappedName | undefined =>
    name === undefined ? undefined : { name, origin: originAt([key]) }

  const columns = new Map<number, HeadingRole>()
  for (const [key, letters] of Object.entries(written.列 ?? {})) {
    const role = columnRoles[key as keyof typeof columnRoles]
    const column = columnNumber(letters)
    if (columns.has(column)) faults.push(mapColumnTwice(letters, originAt(['列', key])))
    columns.set(column, role)
  }
  const period = parsePeriod(written.报告期 ?? '')
  const [top, bottom = top] = rowsOf(written.标题行 ?? '')
  const header =
    written.标题行 === undefined || top === undefined || bottom === undefined
      ? undefined
      : ([top, bottom] as const)
  const sheet = named(written.工作表, '工作表')
  const department = named(written.责任单位, '责任单位')
  const map: TableMap = {
    file,
    columns,
    indicators: new Map(
      Object.entries(written.指标 ?? {}).map(([called, name]) => [
        called,
        { name, origin: originAt(['指标', called]) },
      ]),
    ),
    ...(sheet === undefined ? {} : { sheet }),
    ...(header === undefined ? {} : { header }),
    ...(period === undefined ? {} : { period: { period, origin: originAt(['报告期']) } }),
    ...(department === undefined ? {} : { department }),
    ...(written.单位 === undefined ? {} : { unit: written.单位 }),
  }
  return succeedUnlessErrors(map, [...diagnostics, ...faults])
}

/** `A` → 1, `AB` → 28. */
const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + (letter.charCodeAt(0) - 64),
    0,
  )

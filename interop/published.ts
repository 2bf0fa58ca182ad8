import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface PageCell {
  readonly text: string
  readonly rowSpan: number
  readonly colSpan: number
}

/** A paragraph, or a table by rows. */
export type PageBlock = string | readonly (readonly PageCell[])[]

const folder = new URL('../packages/toolkit/test/published/', import.meta.url)

export const publishedPath = (name: string): string => fileURLToPath(new URL(`${name}.txt`, folder))

/** A published page whose text was copied out of a browser; its table, which has a cell a line, is one again. */
export const publishedPage = (name: string): readonly PageBlock[] => {
  const lines = readFileSync(publishedPath(name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const start = lines.indexOf('类别')
  if (start < 0) return lines
  const end = lines.indexOf('二、任务')
  return [...lines.slice(0, start), targetTable(lines.slice(start, end)), ...lines.slice(end)]
}

interface TargetRow {
  readonly category: string
  readonly name: string
  readonly values: readonly string[]
  readonly offices: readonly string[]
  readonly level: string
}

const years = /^20\d\d$/
const value = /^(?:——|[<>≥≤]?\d+(?:\.\d+)?%?)$/

/** Rows of a plan; what stands before the values of a row is its name, what follows, who is responsible. */
const rowsOf = (lines: readonly string[]): readonly TargetRow[] => {
  const rows: TargetRow[] = []
  let category = ''
  for (const line of lines) {
    const row = rows.at(-1)
    const change = (changed: Partial<TargetRow>): void => {
      if (row === undefined) throw new Error(`${line} before the first row`)
      rows.splice(-1, 1, { ...row, ...changed })
    }
    if (value.test(line)) change({ values: [...(row?.values ?? []), line] })
    else if (/^\d+\.\D/.test(line))
      rows.push({ category, name: line, values: [], offices: [], level: '' })
    else if (/^[\dX][^.]/.test(line)) category = line
    else if (row?.values.length === 0) change({ name: row.name + line })
    else if (line.endsWith('指标')) change({ level: line })
    else change({ offices: [...(row?.offices ?? []), line] })
  }
  return rows
}

const cell = (text: string, rowSpan = 1, colSpan = 1): PageCell => ({ text, rowSpan, colSpan })

const targetTable = (lines: readonly string[]): readonly (readonly PageCell[])[] => {
  const columns = lines.filter((line) => years.test(line))
  const rows = rowsOf(lines.slice(lines.findLastIndex((line) => years.test(line)) + 1))
  if (rows.some(({ values }) => values.length !== columns.length)) throw new Error('a ragged table')
  return [
    [
      cell('类别', 2),
      cell('指标体系', 2),
      cell('年度指标', 1, columns.length),
      cell('责任单位', 2),
      cell('', 2),
    ],
    columns.map((year) => cell(year)),
    ...rows.map(({ category, name, values, offices, level }, index) => {
      const own = rows.filter((other) => other.category === category)
      return [
        ...(rows[index - 1]?.category === category ? [] : [cell(category, own.length)]),
        ...[name, ...values, offices.join('\n'), level].map((text) => cell(text)),
      ]
    }),
  ]
}

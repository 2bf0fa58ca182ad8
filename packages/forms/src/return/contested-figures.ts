import { isError, type Origin } from '@jibao/core'
import type { FaultyWorkbook } from './write-return.ts'

/**
 * Ids of indicators that a form has more than once, and not without an error. Where the copy has one cell for them,
 * none of the figures is put into it: left as it is, it would import one of them, and nobody would have chosen it.
 */
export const contestedFigures = ({
  returned: { file, layout, figures },
  diagnostics,
}: FaultyWorkbook): ReadonlySet<string> => {
  const faulty = new Set(
    diagnostics
      .filter(isError)
      .flatMap(({ origin }) => (origin === undefined ? [] : rowOf(origin))),
  )
  const places = new Map<string, Set<string>>()
  const stand = (id: string, row: string): void => {
    places.set(id, (places.get(id) ?? new Set()).add(row))
  }
  for (const [row, id] of layout?.rows ?? []) stand(id, rowKey(file, layout?.sheet, row))
  for (const { indicator, origin } of figures)
    for (const row of rowOf(origin)) stand(indicator, row)
  const contested = [...places].filter(
    ([, rows]) => rows.size > 1 && [...rows].some((row) => faulty.has(row)),
  )
  return new Set(contested.map(([id]) => id))
}

const rowKey = (file: string, sheet: string | undefined, row: number | string): string =>
  JSON.stringify([file, sheet, Number(row)])

const rowOf = ({ file, sheet, cell }: Origin): readonly string[] =>
  cell === undefined ? [] : [rowKey(file, sheet, cell.replace(/^[A-Z]+/, ''))]

import { isHead } from './cell-kinds.ts'
import type { Head } from './find-head.ts'
import type { Parted } from './row.ts'
import type { LooseRow } from './split-rows.ts'

/** Without numbers, only rows of as many cells each can be told apart, by what the head counts. */
export const partEvenly = (rows: readonly LooseRow[], { names }: Head): Parted | undefined => {
  const [first, ...later] = rows.map(({ before }) => before)
  const size = later[0]?.length ?? 0
  if (first === undefined || later.some(({ length }) => length !== size)) return undefined
  // A head of one row puts the names of the right columns behind the times.
  const left = first.length < size ? first.length : Math.min(Math.max(1, names.length), size)
  const right = size - left
  const rightNames = first.slice(0, first.length - left)
  if (first.length > size || !rightNames.every(({ text }) => isHead(text))) return undefined
  return {
    rows: rows.map(({ before, figures }, index) => ({
      labels: before.slice(before.length - left).map((line) => [line]),
      figures,
      remarks: later[index]?.slice(0, right) ?? [],
    })),
    rightNames,
    right,
  }
}

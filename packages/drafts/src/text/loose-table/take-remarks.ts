import type { Line } from '../split-lines.ts'
import { isOffice, isRemark } from './cell-kinds.ts'
import type { Row } from './row.ts'

/** Lines behind the last figures that still belong to the last row, `count` at most. */
export const takeRemarks = (
  lines: readonly Line[],
  {
    next,
    rows,
    count,
  }: { readonly next: number; readonly rows: readonly Row[]; readonly count: number },
): readonly Line[] => {
  const known = new Set(rows.flatMap(({ remarks }) => remarks.map(({ text }) => text)))
  const taken: Line[] = []
  for (const line of lines.slice(next, next + count)) {
    // What no other row says may already be the text below the table.
    if (!known.has(line.text) && !(isRemark(line.text) && isOffice(line.text))) break
    taken.push(line)
  }
  return taken
}

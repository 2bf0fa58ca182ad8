import type { TableColumn } from '@jibao/document'

/** Shares a width out by weight in whole units that add up to it exactly. */
export const columnWidths = (columns: readonly TableColumn[], width: number): readonly number[] => {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0)
  let weightBefore = 0
  return columns.map(({ weight }) => {
    const left = Math.round((weightBefore / total) * width)
    weightBefore += weight
    return Math.round((weightBefore / total) * width) - left
  })
}

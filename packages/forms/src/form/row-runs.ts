interface Run<K> {
  readonly key: K
  /** 1-based rows of the sheet, both included. */
  readonly top: number
  readonly bottom: number
}

/**
 * Neighbouring rows of one kind as one stretch: rules by range, since exceljs mixes up rules of single cells.
 * @param firstRow row of the first key; a row whose key is `undefined` belongs to none
 */
export const rowRuns = <K>(
  keys: readonly (K | undefined)[],
  firstRow: number,
): readonly Run<K>[] => {
  const runs: Run<K>[] = []
  keys.forEach((key, index) => {
    if (key === undefined) return
    const row = firstRow + index
    const last = runs.at(-1)
    if (last?.key === key && last.bottom === row - 1)
      runs[runs.length - 1] = { ...last, bottom: row }
    else runs.push({ key, top: row, bottom: row })
  })
  return runs
}

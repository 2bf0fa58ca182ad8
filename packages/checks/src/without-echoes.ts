import type { Finding } from './finding.ts'

const placeOf = ({
  origin: { file, line, column, sheet, cell, offset, length },
}: Finding): string => JSON.stringify([file, line, column, sheet, cell, offset, length])

/** Whether one says nothing that the other does not say more surely. */
const echoes = (finding: Finding, other: Finding): boolean =>
  finding.computed !== undefined &&
  finding.computed === other.computed &&
  (other.verdict === 'fails' || finding.verdict === 'uncertain')

/**
 * Leaves out what several checks find alike: at one place the same words computed to the same number. Of two,
 * the surer one stays, else the first.
 * @param findings sorted
 */
export const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const kept: Finding[] = []
  let place = ''
  let from = 0
  for (const finding of findings) {
    const own = placeOf(finding)
    if (own !== place) {
      place = own
      from = kept.length
    }
    const twin = kept.findIndex(
      (other, index) =>
        index >= from && other.computed !== undefined && other.computed === finding.computed,
    )
    const other = kept[twin]
    if (other === undefined) kept.push(finding)
    else if (!echoes(finding, other)) kept[twin] = finding
  }
  return kept
}

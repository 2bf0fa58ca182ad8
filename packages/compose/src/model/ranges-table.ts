import { type Period, periodPhrases } from '@jibao/data-model'
import { cell, missingMark, row, type TableCell, type TableNode } from '@jibao/document'
import type { MemberFigure, MemberRange } from '@jibao/quarter-progress'
import { countedValue } from './counted-value.ts'
import { leftOutTexts } from './left-out-words.ts'
import { memberValue } from './member-figures.ts'
import { indicatorName, targetCell } from './table-cells.ts'

/** A figure that one or more counties have, and which. */
const endCells = (
  { progress }: MemberRange,
  having: readonly MemberFigure[],
): readonly TableCell[] => {
  const [first] = having
  const value = first && memberValue(progress.indicator, first)
  return value === undefined
    ? [cell(missingMark), cell(missingMark)]
    : [
        cell({ ...value, showUnit: false }),
        cell(having.map(({ member }) => member.name).join('、')),
      ]
}

/** Every indicator that does not add up: target, lowest and highest figure, and where they are. */
export const rangesTable = (
  ranges: readonly MemberRange[],
  { caption, period }: { readonly caption: string; readonly period: Period },
): TableNode => ({
  type: 'table',
  caption,
  columns: [
    { role: 'ordinal', weight: 6 },
    { role: 'label', weight: 22 },
    { role: 'quantity', weight: 12 },
    { role: 'quantity', weight: 10 },
    { role: 'text', weight: 14 },
    { role: 'quantity', weight: 10 },
    { role: 'text', weight: 14 },
    { role: 'quantity', weight: 10 },
    { role: 'text', weight: 18 },
  ],
  header: [
    row(
      { ...cell('序号'), rowSpan: 2 },
      { ...cell('指标'), rowSpan: 2 },
      { ...cell('目标值'), rowSpan: 2 },
      { ...cell('最低'), colSpan: 2 },
      { ...cell('最高'), colSpan: 2 },
      { ...cell('计入地区数'), rowSpan: 2 },
      { ...cell('未计入的地区'), rowSpan: 2 },
    ),
    row(cell('完成值'), cell('地区'), cell('完成值'), cell('地区')),
  ],
  rows: ranges.map((range, index) =>
    row(
      cell(String(index + 1)),
      cell(indicatorName(range.progress)),
      targetCell(range.progress),
      ...endCells(range, range.lowest),
      ...endCells(range, range.highest),
      cell({ ...countedValue(range), showUnit: false }),
      cell(leftOutTexts(range.figures).join('、') || '无'),
    ),
  ),
  note: `注：比率、标准、人均数等不能相加，列${periodPhrases(period).asOf}各地的最低数和最高数；“${missingMark}”为没有数据或不适用。`,
})

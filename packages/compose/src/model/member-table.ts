import { periodPhrases } from '@jibao/data-model'
import { cell, missingMark, row, type TableNode, type TableRow } from '@jibao/document'
import {
  type MemberFigure,
  type MemberRange,
  type MemberTotal,
  statusWords,
} from '@jibao/quarter-progress'
import { leftOutWords } from './left-out-words.ts'
import { memberAttainmentValue, memberTargetValue, memberValue } from './member-figures.ts'
import { indicatorName } from './table-cells.ts'
import { targetText } from './target-text.ts'

type OfMembers = MemberTotal | MemberRange

const memberRow = (
  { progress: { indicator: wanted } }: OfMembers,
  figure: MemberFigure,
): TableRow => {
  const { member, progress, leftOut } = figure
  const name = cell(member.name)
  if (progress === undefined || leftOut === 'unit' || leftOut === 'accrual') {
    const why = leftOut === undefined ? missingMark : leftOutWords[leftOut]
    return row(name, ...Array.from({ length: 3 }, () => cell(missingMark)), cell(why))
  }
  const value = memberValue(wanted, figure)
  const target = memberTargetValue(wanted, member, progress)
  return row(
    name,
    cell(target === undefined ? targetText(progress.target) : { ...target, showUnit: false }),
    cell(value === undefined ? missingMark : { ...value, showUnit: false }),
    cell(memberAttainmentValue(wanted, member, progress)),
    cell(statusWords[progress.status]),
  )
}

/** One indicator in all counties: target, figure, attainment and status of each. */
export const memberTable = (of: OfMembers, caption: string): TableNode => ({
  type: 'table',
  caption,
  columns: [
    { role: 'label', weight: 24 },
    { role: 'quantity', weight: 20 },
    { role: 'quantity', weight: 18 },
    { role: 'rate', weight: 18 },
    { role: 'status', weight: 20 },
  ],
  header: [row(...['地区', '目标值', '完成值', '完成率', '状态'].map((title) => cell(title)))],
  rows: of.figures.map((figure) => memberRow(of, figure)),
})

/** 养老床位（张）: what the table is about. */
export const memberTableTitle = ({ progress }: OfMembers): string =>
  `${periodPhrases(progress.period).full}各地${indicatorName(progress)}`

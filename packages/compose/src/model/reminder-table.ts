import { type Period, periodPhrases, yearOf } from '@jibao/data-model'
import {
  cell,
  missingMark,
  plainText,
  row,
  type TableCell,
  type TableColumn,
  type TableNode,
} from '@jibao/document'
import { runsOf } from './group-by.ts'
import type { MissingFigure } from './reminder-data.ts'
import { actualCell, indicatorName, spanning, targetCell } from './table-cells.ts'

/** What a department is asked for: each figure with its goal, its target, and the figure before. */
export const reminderTable = (
  missing: readonly MissingFigure[],
  { caption, period }: { readonly caption: string; readonly period: Period },
): TableNode => {
  const hasGoals = missing.some(({ goal }) => goal !== undefined)
  const numbered = missing.map((figure, index) => ({ figure, number: index + 1 }))
  const rows = runsOf(numbered, ({ figure: { goal } }) => goalText(goal)).flatMap((run) =>
    run.map(({ figure, number }, index) => [
      cell(String(number)),
      ...(hasGoals && index === 0 ? [spanning(run.length, cell(goalText(figure.goal)))] : []),
      cell(indicatorName(figure)),
      targetCell({ ...figure, period }),
      ...lastCells(figure, period),
    ]),
  )
  return {
    type: 'table',
    ...(caption === '' ? {} : { caption }),
    columns: [
      { role: 'ordinal', weight: 6 },
      ...(hasGoals ? [{ role: 'text', weight: 23 } satisfies TableColumn] : []),
      { role: 'label', weight: 30 },
      { role: 'quantity', weight: 14 },
      { role: 'quantity', weight: 13 },
      { role: 'label', weight: 14 },
    ],
    header: [
      row(
        cell('序号'),
        ...(hasGoals ? [cell('年度目标')] : []),
        ...['指标', '目标值', '上次完成值', '上次报送'].map((title) => cell(title)),
      ),
    ],
    rows: rows.map((cells) => row(...cells)),
    ...(rows.flat().some(({ children }) => plainText(children) === missingMark)
      ? { note: `注：“${missingMark}”为未设目标或此前没有报送。` }
      : {}),
  }
}

const goalText = (goal: MissingFigure['goal']): string =>
  goal === undefined ? missingMark : `${goal.number}.${goal.title}`

/** The figure before, and the period that it is of; without the year where that is the same. */
const lastCells = ({ indicator, last }: MissingFigure, period: Period): readonly TableCell[] =>
  last === undefined
    ? [cell(missingMark), cell(missingMark)]
    : [
        actualCell({ indicator }, { period: last.period, observation: last }),
        cell(periodPhrases(last.period)[yearOf(last.period) === yearOf(period) ? 'short' : 'full']),
      ]

import type { Diagnostic } from '@jibao/core'
import { isSameReading, writtenReading } from '@jibao/data-model'
import type { CellContent } from '@jibao/workbook'
import { formColumns } from '../form/form-layout.ts'
import { rowContents } from '../form/row-contents.ts'
import { plainWords } from '../names/plain-words.ts'
import { cellWords } from './cell-words.ts'
import { lockedChanged } from './diagnostics/index.ts'
import { readFigure } from './read-figure.ts'
import { originIn, type ReturnedRow } from './returned-row.ts'

/** Cells that the department was not to fill in, and that say something else than the plan; one that it cleared says nothing. */
export const judgeLockedCells = (context: ReturnedRow): readonly Diagnostic[] => {
  const { table, row, asked, period } = context
  const { indicator, last } = asked
  const sent = rowContents(asked, 1, {})
  const writtenIn = (column: 'goal' | 'target' | 'last'): string => {
    const cell = table.cellAt(row, column)
    return cell === undefined ? '' : cellWords(cell)
  }
  const isAsSent = {
    goal: () => isSameText(writtenIn('goal'), sent.goal),
    target: () => isSameText(writtenIn('target'), sent.target),
    last: () => {
      if (last === undefined) return false
      const { reading } = readFigure(table.cellAt(row, 'last'), {
        indicator,
        period,
        origin: originIn(context, 'last'),
        recorded: last.reading,
      })
      return reading !== undefined && isSameReading(reading, last.reading)
    },
  } as const
  return (['goal', 'target', 'last'] as const).flatMap((column) => {
    const written = writtenIn(column)
    if (written === '' || isAsSent[column]()) return []
    const was = column === 'last' ? last && writtenReading(last.reading) : textOf(sent[column])
    const heading = formColumns[column].heading
    const words = { written, sent: was ?? '' }
    return [lockedChanged(indicator, heading, words, originIn(context, column))]
  })
}

const textOf = (content: CellContent | undefined): string =>
  content?.kind === 'text' ? content.text : ''

const isSameText = (written: string, content: CellContent | undefined): boolean =>
  plainWords(written) === plainWords(textOf(content))

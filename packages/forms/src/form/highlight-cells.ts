import { type DecimalText, divide, multiply } from '@jibao/core'
import { lastMonthOf, type Period } from '@jibao/data-model'
import type { ConditionalFormattingOptions } from 'exceljs'
import type { FormPlan, FormRow } from '../plan/form-plan.ts'
import { figureRule } from './figure-rules.ts'
import { addressOf, columnRange, formRows, letterOf } from './form-layout.ts'
import { colours, groundOf } from './form-styles.ts'
import { rowRuns } from './row-runs.ts'

interface Highlight {
  readonly rgb: string
  readonly applies: (row: FormRow) => boolean
  /** An expression about the figure of a row. */
  readonly when: (row: number, period: Period) => string
}

const cell = {
  id: letterOf('id'),
  last: letterOf('last'),
  figure: letterOf('figure'),
  rate: letterOf('rate'),
} as const

/** Twice the share of the year that has gone by: at the end of June 1. */
const twicePace = (period: Period): DecimalText =>
  divide(multiply(String(lastMonthOf(period)), '2'), '12', 2) ?? '2'

/** The first that holds gives the colour. */
const highlights: readonly Highlight[] = [
  {
    rgb: colours.empty,
    applies: ({ isOptional }) => !isOptional,
    when: (row) => `AND($${cell.id}${row}<>"",$${cell.figure}${row}="")`,
  },
  {
    rgb: colours.below,
    applies: (row) => figureRule(row) === 'growing',
    when: (row) =>
      `AND(ISNUMBER($${cell.figure}${row}),ISNUMBER($${cell.last}${row}),$${cell.figure}${row}<$${cell.last}${row})`,
  },
  {
    rgb: colours.fast,
    applies: ({ indicator: { accrual, better }, target }) =>
      accrual === 'year-to-date' && better === 'higher' && target.kind === 'quantity',
    when: (row, period) =>
      `AND(ISNUMBER($${cell.rate}${row}),$${cell.rate}${row}>${twicePace(period)})`,
  },
]

/**
 * Conditional formats over the figures: not filled in, below the last figure, above twice the pace.
 * @param marked cells that carry a mark, which a conditional format would hide
 */
export const highlightCells = (
  { rows, period }: FormPlan,
  marked: ReadonlySet<string>,
): readonly ConditionalFormattingOptions[] =>
  highlights.flatMap(({ rgb, applies, when }, index) => {
    const applied = rows.map((row, at) =>
      applies(row) && !marked.has(addressOf('figure', formRows.first + at)) ? true : undefined,
    )
    const runs = rowRuns(applied, formRows.first)
    const [first] = runs
    if (first === undefined) return []
    return [
      {
        ref: runs.map(({ top, bottom }) => columnRange('figure', top, bottom)).join(' '),
        rules: [
          {
            type: 'expression',
            priority: index + 1,
            formulae: [when(first.top, period)],
            style: { fill: groundOf(rgb) },
          },
        ],
      },
    ]
  })

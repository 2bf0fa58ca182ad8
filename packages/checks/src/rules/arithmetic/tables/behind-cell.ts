import { behind } from '../../../arithmetic/behind.ts'
import { exactly, type Interval } from '../../../arithmetic/interval.ts'
import type { Figure } from '../../../prose/reading.ts'
import { type Grid, headsOfColumn } from './grid.ts'

/** Points are given, not measured: 8 beside 5.6 is 8.0. */
const isScore = ({ plainUnit }: Figure): boolean => plainUnit === '分'

const tellsMeasure = (text: string): boolean => /元|吨|公里|平方|亩/.test(text)

/**
 * What may stand behind a number in a cell. A whole number without a unit is one of whole things, unless
 * the heads or the line above the table tell of money or measures.
 */
export const behindCell = (grid: Grid, column: number, figure: Figure): Interval | undefined =>
  (isScore(figure) || (figure.kind === 'bare' && figure.step === '1')) &&
  figure.approximate === undefined &&
  figure.comparator === undefined &&
  figure.upper === undefined &&
  !tellsMeasure(`${headsOfColumn(grid, column).join('')}${grid.caption}`)
    ? exactly(figure.amount)
    : behind(figure)

import type { Figure, Reading } from '../../../prose/reading.ts'

/** A total and parts of it, of one unit, in the order of the text. */
export interface Breakdown {
  readonly reading: Reading
  readonly total: Figure
  readonly parts: readonly Figure[]
  /**
   * `stated` by 合计, by 分别为 or by parts that leave nothing over (城市 and 农村); `sorted` by 按项目统计, which
   * sorts all of it; `likely` where 共 sums up what need not be all of it; `open` by 等; else `unknown`.
   */
  readonly exhaustive: 'stated' | 'sorted' | 'likely' | 'open' | 'unknown'
  /** How many parts from the first on stand right behind the words that name them parts. */
  readonly certain: number
  /** The part of the total that stands nearest before 其中, and may be what its parts are of. */
  readonly near?: Figure
}

/** Whether it may be a total or a part: stated as it is, not as it is to be. */
export const isWhole = ({ kind, comparator, stance }: Figure): boolean =>
  kind === 'amount' && comparator === undefined && stance !== 'target' && stance !== 'expected'

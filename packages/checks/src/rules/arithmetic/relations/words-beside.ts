import type { FigureRun } from './figure-run.ts'

const mark = /[，；。、：（）()]/

/** The words of a figure's own clause before it: 前三季度采购 of …，前三季度采购1500台. */
export const wordsBefore = ({ gaps }: FigureRun, at: number): string =>
  (gaps[at] ?? '').split(mark).at(-1) ?? ''

/** The words of its own clause behind it: 名社区工作者 of 2400…. */
const wordsAfter = ({ gaps }: FigureRun, at: number): string =>
  (gaps[at + 1] ?? '').split(mark)[0] ?? ''

/** The words of a figure's own clause, without the figure. */
export const wordsBeside = (run: FigureRun, at: number): string =>
  `${wordsBefore(run, at)}${wordsAfter(run, at)}`

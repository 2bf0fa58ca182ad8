import { compare } from '@jibao/core'
import type { Figure, Reading } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { accrualOf } from './accrues.ts'
import { type QuarterlyStep, quarterlySteps } from './quarterly.ts'

/** Small numbers stay what they are, and so does what is finished. */
const SMALL = '10'
const finished = /全部|均已|全面完成|已完成年度目标/

export const sentenceOf = (reading: Reading, { clause }: Figure): string =>
  reading.plain.slice(clause.sentence.start, clause.sentence.end)

function* unchangedIn(reading: Reading): Iterable<QuarterlyStep> {
  for (const step of quarterlySteps(reading)) {
    const figures = [step.former.figure, step.latter.figure] as const
    const [former, latter] = figures
    if (compare(latter.amount, former.amount) !== 0 || compare(latter.amount, SMALL) < 0) continue
    if (figures.some((figure) => accrualOf(reading, figure) === 'none')) continue
    if (!finished.test(sentenceOf(reading, latter))) yield step
  }
}

/** Steps from section to section in which a figure stays that should grow. */
export const unchangedSteps = remembered((reading: Reading): readonly QuarterlyStep[] => [
  ...unchangedIn(reading),
])

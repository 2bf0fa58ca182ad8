import { agree } from '../../arithmetic/agree.ts'
import type { Check, Found, Verdict } from '../../check.ts'
import type { Figure } from '../../prose/reading.ts'
import { differing, type Recomputation } from '../shared/recomputation.ts'
import type { ReportTime } from '../shared/report-time.ts'
import { canBeSame } from '../shared/same-amount.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { baseTime } from './base-words.ts'
import { eachLevels, isAt, type Levels } from './levels.ts'
import { movedAmount } from './moved-amount.ts'
import { type MovedBy, type Movement, movementsOf } from './movements.ts'
import { ownTime } from './own-time.ts'
import { sentenceFormers, yearTold } from './sentence-formers.ts'

export const movementAgainstFigures: Check = {
  meta: {
    code: 'MOVEMENT_AGAINST_FIGURES',
    name: '增减数 = 稿中两期数之差',
    basis: '比上期、上年同期的增减数、增幅、百分点，应当与稿中两期的数算得出来',
    severity: 'error',
  },
  *run(context) {
    for (const levels of eachLevels(context)) {
      for (const movement of movementsOf(levels.reading)) yield* checkMovement(levels, movement)
    }
  },
}

/** More values than these at one time are of several things. */
const mostFormers = 3

const lastMonth = 12

const doubt = '若所比的原数口径不同，可不改'

function* checkMovement(levels: Levels, movement: Movement): Iterable<Found> {
  const { reading, level, base, by } = movement
  const year = yearTold(reading, level)
  const at =
    ownTime(reading, level, levels.now) ?? (year === undefined ? year : { year, month: lastMonth })
  const then = at && baseTime(wordsAt(reading, base), at)
  if (at === undefined || then === undefined) return
  const formers = formersOf(levels, level, then)
  const values = new Set(formers.map(({ amount }) => amount))
  if (formers.length === 0 || values.size > mostFormers) return
  const verdict: Verdict =
    values.size === 1 && formers.every((former) => isProven(levels, movement, former))
      ? 'fails'
      : 'uncertain'
  if (by.length === 0) yield* checkSteady(movement, formers, verdict)
  else for (const one of by) yield* checkBy(movement, one, formers, verdict)
}

/** What the draft says of that time; else what the sentence itself says of that year. */
const formersOf = (levels: Levels, level: Figure, then: ReportTime): readonly Figure[] => {
  const elsewhere = levels
    .alike(level)
    .filter((other) => isAt(other.at, then) && other.at.from !== 'report')
  return elsewhere.length > 0
    ? elsewhere.map(({ figure }) => figure)
    : then.month === lastMonth
      ? sentenceFormers(levels.reading, level, then.year)
      : []
}

/** A row of a table of which another cell agrees with the sentence counts what the sentence counts. */
const isProven = (levels: Levels, { level }: Movement, figure: Figure): boolean => {
  const { passage } = figure.clause.sentence
  return levels
    .alike(level)
    .some(
      (other) =>
        other.figure !== figure &&
        other.at.from === 'column' &&
        other.figure.clause.sentence.passage.table === passage.table &&
        other.figure.clause.sentence.passage.cell?.row === passage.cell?.row &&
        canBeSame(other.figure, level),
    )
}

function* checkBy(
  { reading, level }: Movement,
  by: MovedBy,
  formers: readonly Figure[],
  verdict: Verdict,
): Iterable<Found> {
  const attempts = formers.flatMap((former): readonly Recomputation[] => {
    const rate = movedAmount(by, former, level)
    if (rate === undefined) return []
    return [{ reading, ...rate, verdict, ...(verdict === 'uncertain' ? { doubt } : {}) }]
  })
  if (attempts.some(({ stated, computed }) => agree(stated, computed) !== 'differs')) return
  const found = attempts[0] && differing(attempts[0])
  if (found !== undefined) yield found
}

function* checkSteady(
  { reading, level, words }: Movement,
  formers: readonly Figure[],
  verdict: Verdict,
): Iterable<Found> {
  const [former] = formers
  if (former === undefined || formers.some((one) => canBeSame(one, level))) return
  const [now, then] = [wordsAt(reading, level), wordsAt(reading, former)]
  yield {
    at: spot(reading, words),
    verdict,
    message: `写作“${wordsAt(reading, words)}”，现数是${now}，原数是${then}`,
    hint: '请核对现数、原数，或改写增减情况',
    operands: [operandAt('现数', level, reading), operandAt('原数', former, reading)],
  }
}

import { compare, multiply, quote } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { groupsIn } from './groups-of.ts'

/** 1105/月: what is counted per month is lost. Dates and fractions have digits behind the stroke. */
const perNothing =
  /(?<![\d.\-/A-Za-z])(?<number>\d{1,9}(?:\.\d{1,4})?)\/(?<per>每?(?:月|年|季度|天|日|人|户))(?![\da-z])/g

/** Behind these a number names and does not count. */
const names = /[第号项条款附表图编码为型]$|[A-Za-z"“《]$/

const isBare = (reading: Reading, { kind, digits, clause, comparator }: Figure): boolean => {
  if (kind !== 'bare' || comparator !== undefined) return false
  const { passage } = clause.sentence
  if (passage.kind === 'cell' || passage.kind === 'heading') return false
  const before = reading.plain.slice(Math.max(passage.start, digits.start - 2), digits.start)
  const after = reading.plain.slice(digits.end, digits.end + 1)
  return !names.test(before) && !/[/:～~\-—.、+]/.test(after)
}

/** Within a tenth and ten times of each other, two numbers may measure one thing. */
const isLike = (a: Figure, b: Figure): boolean =>
  compare(multiply(a.amount, '10'), b.amount) >= 0 &&
  compare(a.amount, multiply(b.amount, '10')) <= 0

function* lostPer(reading: Reading): Iterable<Found> {
  for (const match of matchesIn(reading, perNothing)) {
    yield {
      at: spot(reading, match),
      verdict: 'fails',
      message: `${quote(match.written)}少了单位`,
      hint: `请补上单位，如“${match.groups.number}元/${match.groups.per}”`,
      stated: match.written,
    }
  }
}

function* lostAtSubject(reading: Reading): Iterable<Found> {
  for (const group of groupsIn(reading)) {
    const measured = group.filter(({ kind, plainUnit }) => kind === 'amount' && plainUnit !== '')
    const units = new Set(measured.map(({ unit }) => unit))
    const [unit] = units
    if (unit === undefined || units.size !== 1) continue
    let like = measured[0]
    for (const figure of group) {
      if (figure.kind === 'amount') like = figure
      if (like === undefined || !isLike(figure, like) || !isBare(reading, figure)) continue
      const stated = wordsAt(reading, figure)
      yield {
        at: spot(reading, figure),
        verdict: 'uncertain',
        message: `“${figure.subject.text}${stated}”少了单位，别处写作“${wordsAt(reading, like)}”`,
        hint: `请补上单位“${unit}”`,
        stated,
        operands: [{ label: '别处', value: wordsAt(reading, like), at: spot(reading, like) }],
      }
    }
  }
}

export const unitMissing: Check = {
  meta: {
    code: 'UNIT_MISSING',
    name: '数有单位',
    basis: '有量纲的数须写明单位（GB 3100—93）',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      yield* lostPer(reading)
      yield* lostAtSubject(reading)
    }
  },
}

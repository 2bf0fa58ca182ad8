import { compare } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { groupsIn } from './groups-of.ts'
import { takenForEachOther } from './unit-pairs.ts'

/** Of numbers with fewer digits, two alike are chance. */
const DIGITS = 3

const pairOf = (a: Figure, b: Figure): (typeof takenForEachOther)[number] | undefined =>
  takenForEachOther.find(
    ({ units: [one, other] }) =>
      (a.plainUnit === one && b.plainUnit === other) ||
      (a.plainUnit === other && b.plainUnit === one),
  )

const isSameNumber = (a: Figure, b: Figure): boolean =>
  compare(a.amount, b.amount) === 0 && a.value.replace(/\D/g, '').length >= DIGITS

/** 203户、203人 beside each other count two things on purpose. */
const standsApart = (a: Figure, b: Figure): boolean => a.clause.sentence !== b.clause.sentence

const judge = (reading: Reading, former: Figure, figure: Figure): Found | undefined => {
  const pair = pairOf(former, figure)
  if (pair === undefined || !isSameNumber(former, figure) || !standsApart(former, figure))
    return undefined
  const [stated, other] = [wordsAt(reading, figure), wordsAt(reading, former)]
  return {
    at: spot(reading, figure),
    verdict: pair.isStrict ? 'fails' : 'uncertain',
    message: `“${figure.subject.text}”写作“${stated}”，前面写作“${other}”：${pair.why}`,
    hint: '请核对单位',
    stated,
    operands: [{ label: '前面', value: other, at: spot(reading, former) }],
  }
}

export const unitChanged: Check = {
  meta: {
    code: 'UNIT_CHANGED',
    name: '同一事项单位一致',
    basis: '同一事项同一个数只有一个单位',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const group of groupsIn(reading)) {
        for (const [index, figure] of group.entries()) {
          const former = group[index - 1]
          const found = former === undefined ? undefined : judge(reading, former, figure)
          if (found !== undefined) yield found
        }
      }
    }
  },
}

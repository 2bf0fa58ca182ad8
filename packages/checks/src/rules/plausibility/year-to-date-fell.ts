import { compare } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { accrualOf } from './accrues.ts'
import { type QuarterlyStep, quarterlySteps } from './quarterly.ts'

const judge = (reading: Reading, { former, latter }: QuarterlyStep): Found | undefined => {
  if (compare(latter.figure.amount, former.figure.amount) >= 0) return undefined
  const accruals = [former, latter].map(({ figure }) => accrualOf(reading, figure))
  // Without 累计 in either, each may tell of its own quarter.
  if (accruals.includes('none') || !accruals.includes('certain')) return undefined
  const [stated, before] = [wordsAt(reading, latter.figure), wordsAt(reading, former.figure)]
  const isCertain =
    accruals.every((accrual) => accrual === 'certain') && latter.section.year !== undefined
  return {
    at: spot(reading, latter.figure),
    verdict: isCertain ? 'fails' : 'uncertain',
    message: `“${latter.figure.subject.text}”${latter.section.name}累计${stated}，少于${former.section.name}的${before}`,
    hint: '年内累计数不会减少，请核对两个季度的数',
    stated,
    operands: [{ label: former.section.name, value: before, at: spot(reading, former.figure) }],
  }
}

export const yearToDateFell: Check = {
  meta: {
    code: 'YEAR_TO_DATE_FELL',
    name: '年内累计数不减少',
    basis: '累计数逐季不减',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const step of quarterlySteps(reading)) {
        const found = judge(reading, step)
        if (found !== undefined) yield found
      }
    }
  },
}

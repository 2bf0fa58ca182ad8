import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import type { QuarterlyStep } from './quarterly.ts'
import { sentenceOf, unchangedSteps } from './unchanged-steps.ts'

const judge = (reading: Reading, { former, latter }: QuarterlyStep): Found => {
  const { figure, section } = latter
  const isRepeated = sentenceOf(reading, figure) === sentenceOf(reading, former.figure)
  const stated = wordsAt(reading, figure)
  return {
    at: spot(reading, figure),
    verdict: 'uncertain',
    message: `“${figure.subject.text}”${section.name}与${former.section.name}同为${stated}${isRepeated ? '，整句未改' : ''}`,
    hint: '请核对本季的数是否已更新',
    ...(isRepeated ? {} : { severity: 'info' as const }),
    stated,
    operands: [
      {
        label: former.section.name,
        value: wordsAt(reading, former.figure),
        at: spot(reading, former.figure),
      },
    ],
  }
}

export const unchangedFigure: Check = {
  meta: {
    code: 'UNCHANGED_FIGURE',
    name: '累计数逐季更新',
    basis: '累计数逐季增加，未变的应有说明',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const step of unchangedSteps(reading)) yield judge(reading, step)
    }
  },
}

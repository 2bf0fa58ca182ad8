import { compare, multiply } from '@jibao/core'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { spot, wordsAt } from '../shared/spot.ts'
import { groupsIn } from './groups-of.ts'

const tenThousand = '10000'

/** Two numbers are one written in 元 and in 万元, if one is ten thousand times the other and a little. */
const slack = ['0.97', '1.03'] as const

const isTimes = (great: Figure, small: Figure): boolean => {
  const scaled = multiply(small.amount, tenThousand)
  return (
    compare(great.amount, multiply(scaled, slack[0])) >= 0 &&
    compare(great.amount, multiply(scaled, slack[1])) <= 0
  )
}

/** Of numbers with fewer digits, two alike are chance. */
const DIGITS = 3

const digitsOf = ({ value }: Figure): string => value.replace('.', '').replace(/^0+|0+$/g, '')

const isComparable = (a: Figure, b: Figure): boolean =>
  a.plainUnit === b.plainUnit &&
  a.unit !== b.unit &&
  a.kind === 'amount' &&
  b.kind === 'amount' &&
  digitsOf(a).length >= DIGITS &&
  digitsOf(b).length >= DIGITS

const judge = (reading: Reading, former: Figure, figure: Figure): Found | undefined => {
  if (!isComparable(former, figure)) return undefined
  if (!isTimes(former, figure) && !isTimes(figure, former)) return undefined
  const [stated, other] = [wordsAt(reading, figure), wordsAt(reading, former)]
  return {
    at: spot(reading, figure),
    verdict: former.value === figure.value ? 'fails' : 'uncertain',
    message: `“${figure.subject.text}”写作“${stated}”，前面写作“${other}”，相差一万倍`,
    hint: '请核对单位是否多了或少了“万”',
    stated,
    operands: [{ label: '前面', value: other, at: spot(reading, former) }],
  }
}

export const unitScale: Check = {
  meta: {
    code: 'UNIT_SCALE',
    name: '同一事项数量级一致',
    basis: '元与万元、人与万人相差一万倍',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const group of groupsIn(reading)) {
        const latest = new Map<string, Figure>()
        for (const figure of group) {
          for (const former of latest.values()) {
            const found = judge(reading, former, figure)
            if (found !== undefined) yield found
          }
          latest.set(figure.unit, figure)
        }
      }
    }
  },
}

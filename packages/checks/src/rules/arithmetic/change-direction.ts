import { compare } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import { printOperand, printStated } from '../../arithmetic/print-computed.ts'
import type { Check, CheckContext, Found } from '../../check.ts'
import { spot } from '../shared/spot.ts'
import { movesOf } from './relations/changes.ts'
import type { Move } from './relations/move.ts'

/** 由第10位上升到第3位: a smaller number is the higher rank. */
const isRank = (unit: string): boolean => /^(?:位|名|级|等)$/.test(unit)

const foundOf = ({ run: { reading }, former, later, direction }: Move): Found | undefined => {
  const [before, after] = [behind(former), behind(later)]
  if (direction === undefined || before === undefined || after === undefined) return undefined
  if (isRank(later.plainUnit)) return undefined
  const isAgainst =
    direction === 'up' ? compare(after.high, before.low) < 0 : compare(after.low, before.high) > 0
  if (!isAgainst) return undefined
  const [told, seen] = direction === 'up' ? ['上升', '下降'] : ['下降', '上升']
  const [a, b] = [printStated(former), printStated(later)]
  return {
    at: spot(reading, later),
    verdict: 'fails',
    message: `文字写的是${told}，数字却由${a}到${b}，是${seen}`,
    hint: '核对前后两数是否写反，或改正升降用词',
    stated: b,
    formula: `${printOperand(later)} ${direction === 'up' ? '<' : '>'} ${printOperand(former)}`,
    operands: [
      {
        label: '原数',
        value: a,
        at: spot(reading, former),
      },
    ],
  }
}

export const changeDirection: Check = {
  meta: {
    code: 'CHANGE_DIRECTION',
    name: '升降用词与数字一致',
    basis: '由原数提高、增加到现数的，现数不小于原数；下降、减少到现数的，现数不大于原数',
    severity: 'error',
  },
  *run({ readings }: CheckContext) {
    for (const reading of readings) {
      for (const move of movesOf(reading)) {
        const found = foundOf(move)
        if (found !== undefined) yield found
      }
    }
  },
}

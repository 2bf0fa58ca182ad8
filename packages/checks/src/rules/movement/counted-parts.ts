import { add, type DecimalText } from '@jibao/core'
import { behind } from '../../arithmetic/behind.ts'
import { sumOf } from '../../arithmetic/interval.ts'
import { printOperand } from '../../arithmetic/print-computed.ts'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading, Sentence } from '../../prose/reading.ts'
import { differing } from '../shared/recomputation.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { figuresIn } from './figures-in.ts'

export const countedParts: Check = {
  meta: {
    code: 'COUNTED_PARTS',
    name: '“几类合计” = 前句各类之和',
    basis: '写明几类、几项合计的，合计等于前一句所列几类、几项之和',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const { kind, sentences } of reading.passages) {
        if (kind === 'cell') continue
        for (const [at, sentence] of sentences.entries()) {
          const before = sentences[at - 1]
          const found = before === undefined ? undefined : check(reading, before, sentence)
          if (found !== undefined) yield found
        }
      }
    }
  },
}

const longestWords = 30

const numbers = '两三四五六七八九'

/** 两类对象合计112名; 以上三项共计支出90万元. */
const total =
  /^(?:以上|上述|这)?(?<count>[两三四五六七八九])[类项者种笔](?:[\u4e00-\u9fff]{0,8}?)(?:合计|共计|总计)[\u4e00-\u9fff]{0,8}$/

const check = (reading: Reading, before: Sentence, sentence: Sentence): Found | undefined => {
  if (
    !total.test(
      reading.plain.slice(sentence.start, sentence.start + longestWords).replace(/\d.*$/s, ''),
    )
  ) {
    return undefined
  }
  const stated = figuresIn(sentence)
    .slice(0, 3)
    .find(({ start }) => total.test(reading.plain.slice(sentence.start, start)))
  if (stated === undefined || stated.comparator !== undefined) return undefined
  const words = reading.plain.slice(sentence.start, stated.start)
  const count = numbers.indexOf(total.exec(words)?.groups?.count ?? ' ') + 2
  const parts = figuresIn(before).filter(
    (figure) => isSameUnit(figure, stated) && figure.stance === 'reported',
  )
  if (parts.length !== count) return undefined
  const intervals = parts.flatMap((part) => behind(part) ?? [])
  return intervals.length < count
    ? undefined
    : differing({
        reading,
        what: '合计数',
        stated,
        computed: sumOf(intervals),
        central: sum(parts),
        formula: parts.map(printOperand).join(' + '),
        operands: parts.map((figure) => ({ label: '部分', figure })),
        verdict: 'fails',
      })
}

const sum = (parts: readonly Figure[]): DecimalText =>
  parts.reduce((sofar: DecimalText, { amount }) => add(sofar, amount), '0')

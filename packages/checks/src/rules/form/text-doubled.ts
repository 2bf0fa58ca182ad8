import type { Span } from '@jibao/data-model'
import type { Check, Found } from '../../check.ts'
import type { Reading } from '../../prose/reading.ts'
import { matchesIn } from '../shared/matches-in.ts'
import { spot, wordsAt } from '../shared/spot.ts'

/** Doubled by a slip; not where the first belongs to the word before or the second to the word behind. */
const slips: readonly RegExp[] = [
  /(?<![目标有中的])的的(?!的|确|士)/g,
  /(?<![不为了])了了(?!了|却|之|解|然|结|望)/g,
  /(?<![是还都也就但于只可若要凡总说])是是(?!是|非|否)/g,
  /(?<![现存实正内潜所在])在在(?![在职校岗册读建园院位场乎编])/g,
  /(?<![总温柔谐饱和])和和(?![和谐平美睦解])/g,
  /(?<![参与])与与(?!与|会|否)/g,
  /(?<![地将])将将(?!将|军|来|近)/g,
  /(进行|开展|截至|共计|实现|通过|根据|按照|提高|已经|我们|我局|全县|全市|全省|其中|以及|并且|因此|持续推进|帮扶对象)\1(?!\1)/g,
]

/** Shorter clauses may well stand twice: 是，是。 */
const SHORTEST = 6

const words = ({ plain }: Reading, { start, end }: Span): string =>
  plain.slice(start, end).replace(/[\s，,。;；、:：！？!?]/g, '')

const found = (reading: Reading, span: Span, what: string): Found => {
  const stated = wordsAt(reading, span)
  return {
    at: spot(reading, span),
    verdict: 'fails',
    message: `${what}“${stated.length > 30 ? `${stated.slice(0, 30)}…` : stated}”重复`,
    hint: '请删去一处',
  }
}

/** Of a span that stands many times in a row, the second alone is told. */
function* neighbours(reading: Reading, spans: readonly Span[], what: string): Iterable<Found> {
  let former = ''
  let isTold = false
  for (const span of spans) {
    const own = words(reading, span)
    const isSame = own.length >= SHORTEST && own === former
    if (isSame && !isTold) yield found(reading, span, what)
    isTold = isSame
    former = own
  }
}

export const textDoubled: Check = {
  meta: {
    code: 'TEXT_DOUBLED',
    name: '文字不重复',
    basis: '同一句、同一分句、同一词不连写两次',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const slip of slips) {
        for (const match of matchesIn(reading, slip)) yield found(reading, match, '文字')
      }
      for (const passage of reading.passages) {
        if (passage.kind === 'cell') continue
        yield* neighbours(reading, passage.sentences, '整句')
        for (const sentence of passage.sentences)
          yield* neighbours(reading, sentence.clauses, '分句')
      }
    }
  },
}

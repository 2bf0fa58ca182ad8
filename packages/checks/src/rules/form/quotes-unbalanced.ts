import type { Check, Found } from '../../check.ts'
import type { Passage, Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'

type Fault = 'unclosed' | 'unopened'

interface Lone {
  readonly at: number
  readonly fault: Fault
}

/** `“` within `“` closes nothing: the first lost its end, unless ‘ ’ stands between. */
const loneIn = (
  { plain }: Reading,
  { start, end }: Passage,
  opening: string,
  closing: string,
): readonly Lone[] => {
  const lone: Lone[] = []
  let open = -1
  for (let at = start; at < end; at += 1) {
    const sign = plain.charAt(at)
    if (sign === opening) {
      if (open >= 0) lone.push({ at: open, fault: 'unclosed' })
      open = at
    } else if (sign === closing) {
      if (open < 0) lone.push({ at, fault: 'unopened' })
      open = -1
    }
  }
  if (open >= 0) lone.push({ at: open, fault: 'unclosed' })
  return lone
}

/** ’ is an apostrophe behind a letter or a digit, as in ’24 and WHO’s. */
const isApostrophe = ({ plain }: Reading, at: number): boolean =>
  plain.charAt(at) === '’' && /[A-Za-z\d]/.test(`${plain.charAt(at - 1)}${plain.charAt(at + 1)}`)

/** A quotation of several paragraphs opens each of them, and closes the last alone. */
const opensLikeNext = (reading: Reading, passage: Passage, next: Passage | undefined): boolean =>
  reading.plain.charAt(passage.start) === '“' &&
  next !== undefined &&
  reading.plain.charAt(next.start) === '“'

const hints = {
  unclosed: ['没有对应的后引号', '请补上后引号，或检查前后引号是否写反'],
  unopened: ['没有对应的前引号', '请补上前引号，或检查前后引号是否写反'],
} as const satisfies Record<Fault, readonly [string, string]>

const found = (reading: Reading, lone: readonly Lone[]): Found | undefined => {
  const [first] = lone
  if (first === undefined) return undefined
  const [what, hint] = hints[first.fault]
  const isOpening = first.fault === 'unclosed'
  const { text } = reading.draft
  const words = text.slice(first.at + 1, first.at + 9).split('\n')[0] ?? ''
  const others = lone.length > 1 ? `，本段共${lone.length}处` : ''
  return {
    at: spot(reading, { start: first.at, end: first.at + 1 }),
    verdict: 'fails',
    message: `“${words}”前的${isOpening ? '前' : '后'}引号${what}${others}`,
    hint,
  }
}

const pairs = [
  ['“', '”'],
  ['‘', '’'],
] as const

function* judgeReading(reading: Reading): Iterable<Found> {
  for (const [index, passage] of reading.passages.entries()) {
    const next = reading.passages[index + 1]
    for (const [opening, closing] of pairs) {
      const lone = loneIn(reading, passage, opening, closing).filter(
        ({ at }) => !isApostrophe(reading, at),
      )
      if (
        lone.length === 1 &&
        lone[0]?.fault === 'unclosed' &&
        opensLikeNext(reading, passage, next)
      )
        continue
      const fault = found(reading, lone)
      if (fault !== undefined) yield fault
    }
  }
}

export const quotesUnbalanced: Check = {
  meta: {
    code: 'QUOTES_UNBALANCED',
    name: '引号成对',
    basis: 'GB/T 15834—2011 4.8：引号成对使用，引号里面再用引号时内用单引号',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) yield* judgeReading(reading)
  },
}

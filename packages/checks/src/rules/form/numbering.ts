import type { Check, Found } from '../../check.ts'
import type { Numbering, Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'
import { type Numbered, numberedRuns, type Run } from './numbered-runs.ts'
import { phraseRuns } from './phrase-runs.ts'

const found = (
  reading: Reading,
  { numbering, passage }: Numbered,
  told: Pick<Found, 'verdict' | 'message' | 'hint'>,
): Found => {
  // A number that Word counts has no characters of its own.
  const span =
    numbering.end > numbering.start ? numbering : { start: passage.start, end: passage.end }
  return { at: spot(reading, span), ...told }
}

/** What is wrong with a number where `former` stands before it. */
const orderFault = ({ text, value }: Numbering, former: Numbering): string | undefined => {
  if (value === former.value + 1) return undefined
  if (value === former.value) return `序号“${text}”重复`
  return value > former.value
    ? `序号从“${former.text}”跳到“${text}”`
    : `序号“${text}”在“${former.text}”之后`
}

function* judgeOrder(reading: Reading, run: Run): Iterable<Found> {
  let expected = run[0]?.numbering.value ?? 1
  for (const [index, numbered] of run.entries()) {
    const { value } = numbered.numbering
    const former = run[index - 1]?.numbering
    const next = run[index + 1]?.numbering.value
    // Where the next number fits in spite of this one, this one alone is wrong: （一）（二）（二）（四）.
    const isAlone = value !== expected && next === expected + 1
    if (former !== undefined && value !== expected) {
      const message = orderFault(numbered.numbering, former)
      const hint = `此处应为${expected}，请检查是否缺项或重号`
      if (message !== undefined) yield found(reading, numbered, { verdict: 'fails', message, hint })
    }
    const isWrongStart = former === undefined && next !== undefined && next < value
    expected = isAlone ? expected + 1 : isWrongStart ? next : value + 1
  }
}

function* judgeStart(reading: Reading, run: Run): Iterable<Found> {
  const [first] = run
  // A single number is no list: a paragraph may be quoted with its own.
  if (first === undefined || run.length < 2 || first.numbering.value <= 1) return
  yield found(reading, first, {
    verdict: 'uncertain',
    message: `序号从“${first.numbering.text}”开始`,
    hint: `请检查前面${first.numbering.value - 1}项是否缺少序号或内容`,
  })
}

/** 5已完成 among 6. and 8.: the point was lost. */
function* judgeStyle(reading: Reading, run: Run): Iterable<Found> {
  if (run.every(({ numbering }) => numbering.style === 'bare')) return
  for (const numbered of run) {
    const { style, value } = numbered.numbering
    if (style !== 'bare') continue
    yield found(reading, numbered, {
      verdict: 'fails',
      message: `序号“${value}”后缺少标点，与同组其他序号不一致`,
      hint: `写作“${value}.”`,
    })
  }
}

export const numbering: Check = {
  meta: {
    code: 'NUMBERING',
    name: '序号连续',
    basis: '序号从一起，依次递增，不缺不重，同级同式',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const run of numberedRuns(reading)) {
        // Digits alone at the head of lines are no list.
        if (run.every((numbered) => numbered.numbering.style === 'bare')) continue
        yield* judgeStart(reading, run)
        yield* judgeOrder(reading, run)
        yield* judgeStyle(reading, run)
      }
      for (const run of phraseRuns(reading)) yield* judgeOrder(reading, run)
    }
  },
}

import type { Check, Found } from '../../check.ts'
import type { Passage, Reading } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'

/** Shorter paragraphs may be headings, names and dates. */
const SHORTEST = 25

/** A draft that ends its paragraphs so throughout is told once. */
const THROUGHOUT = 5

const isProse = (reading: Reading, { kind, start, end }: Passage): boolean =>
  kind === 'paragraph' &&
  end - start >= SHORTEST &&
  /[，。；,]/.test(reading.plain.slice(start, end))

/** A word or a number at the end, where a mark should stand; a line may end with a bracket or a quotation. */
const endsBare = (reading: Reading, { start, end }: Passage): boolean =>
  /[\u4e00-\u9fff\d%]\s*$/.test(reading.plain.slice(Math.max(start, end - 5), end)) &&
  !/(?:日|月|年|电话|邮编|扫码|附件|盖章)\s*$/.test(
    reading.plain.slice(Math.max(start, end - 5), end),
  )

const endOf = ({ plain }: Reading, { start, end }: Passage): number =>
  start + plain.slice(start, end).trimEnd().length

function* judgeReading(reading: Reading): Iterable<Found> {
  const headings = new Set(reading.passages.flatMap((passage) => passage.headings))
  const bare = reading.passages.filter(
    (passage) => !headings.has(passage) && isProse(reading, passage) && endsBare(reading, passage),
  )
  const isThroughout = bare.length > THROUGHOUT
  for (const passage of isThroughout ? bare.slice(0, 1) : bare) {
    const end = endOf(reading, passage)
    yield {
      at: spot(reading, { start: Math.max(passage.start, end - 4), end }),
      verdict: 'uncertain',
      message: isThroughout ? `有${bare.length}段末尾没有标点` : '段末没有标点',
      hint: '句末用句号；分项之间可用分号',
    }
  }
}

export const markMissing: Check = {
  meta: {
    code: 'MARK_MISSING',
    name: '段末有标点',
    basis: 'GB/T 15834—2011 4.1：陈述句末用句号',
    severity: 'info',
  },
  *run({ readings }) {
    for (const reading of readings) yield* judgeReading(reading)
  },
}

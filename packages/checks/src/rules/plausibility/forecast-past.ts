import type { Check, CheckContext, Found } from '../../check.ts'
import type { Reading, TimeMention } from '../../prose/reading.ts'
import { spanAt } from '../shared/span-at.ts'
import { spot } from '../shared/spot.ts'
import { readSections, type Section, type Sections } from './sections.ts'

/** Words of what is still to come; 原预计 and 此前预计 tell of what was. */
const foresees = /(?<!原|曾|此前|年初|较|比|超|高于)(?:预计|预期|预估|有望|拟于|计划于|将于)/

const otherYears = /明年|次年|来年|下年|翌年/

/** Until when the text says that it tells what happened. */
interface AsOf {
  readonly year: number | undefined
  readonly month: number
  readonly words: string
  readonly mention?: TimeMention
}

const asOfSection = ({ year, toMonth, name }: Section): AsOf => ({
  year,
  month: toMonth,
  words: name,
})

const asOfMention = (mention: TimeMention, sections: Sections): AsOf | undefined =>
  mention.relation === 'as-of' && mention.month !== undefined
    ? {
        year: typeof mention.year === 'number' ? mention.year : sections.yearOf(mention.passage),
        month: mention.month,
        words: mention.text,
        mention,
      }
    : undefined

/** A forecast of spring in a text of autumn is one for the next year. */
const isOfNextYear = (month: number, asOf: number): boolean => asOf >= 10 && month <= 6

const isForeseen = ({ plain }: Reading, { passage, start }: TimeMention): boolean => {
  const clause = spanAt(spanAt(passage.sentences, start)?.clauses ?? [], start)
  const words = clause === undefined ? '' : plain.slice(clause.start, start)
  return foresees.test(words) && !otherYears.test(words)
}

const isPast = (mention: TimeMention, { year, month }: AsOf): boolean => {
  if (mention.month === undefined || mention.year === 'last') return false
  if (typeof mention.year === 'number' && mention.year !== year) return false
  if (mention.month > month) return false
  return typeof mention.year === 'number' || !isOfNextYear(mention.month, month)
}

function* judgeReading(reading: Reading, { period }: CheckContext): Iterable<Found> {
  const sections = readSections(reading, period)
  const stated = new Map<Section | undefined, AsOf>()
  for (const mention of reading.times) {
    const section = sections.of(mention.passage)
    const own = asOfMention(mention, sections)
    if (own !== undefined) {
      stated.set(section, own)
      continue
    }
    const asOf = stated.get(section) ?? (section === undefined ? undefined : asOfSection(section))
    if (asOf === undefined || !isPast(mention, asOf)) continue
    if (!isForeseen(reading, mention)) continue
    yield {
      at: spot(reading, mention),
      verdict: asOf.mention === undefined ? 'uncertain' : 'fails',
      message: `预计的时间“${mention.text}”不晚于报告的时点“${asOf.words}”`,
      hint: '请写明是否已完成，或改为报告时点之后的时间',
      stated: mention.text,
      operands: [
        {
          label: '报告的时点',
          value: asOf.words,
          ...(asOf.mention === undefined ? {} : { at: spot(reading, asOf.mention) }),
        },
      ],
    }
  }
}

export const forecastPast: Check = {
  meta: {
    code: 'FORECAST_PAST',
    name: '预计的时间晚于报告时点',
    basis: '预计的事项在报告时点之后发生',
    severity: 'error',
  },
  *run(context) {
    for (const reading of context.readings) yield* judgeReading(reading, context)
  },
}

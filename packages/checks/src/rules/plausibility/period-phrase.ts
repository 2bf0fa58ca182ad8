import type { Check, CheckContext, Found } from '../../check.ts'
import type { Reading, TimeMention } from '../../prose/reading.ts'
import { spanAt } from '../shared/span-at.ts'
import { spot } from '../shared/spot.ts'
import { readSections, type Section } from './sections.ts'

/** Words that tell that another time is quoted on purpose. */
const quoted =
  /同期|去年|上年|比|较|上半年|季度|此前|上次|上期|计划|预计|力争|确保|目标|将|拟|有效期|期限/

const isAsOf = ({ relation, month }: TimeMention): boolean =>
  relation === 'as-of' && month !== undefined

/** 截至8月底 in a report of the third quarter is early and not stale. */
const fits = ({ month = 0 }: TimeMention, { toMonth }: Section): boolean =>
  month > toMonth - 3 && month <= toMonth

/** Where nobody says of which year a section tells, the end of a year is that of the last. */
const isOfOtherYear = ({ year, month }: TimeMention, section: Section): boolean =>
  typeof year === 'number'
    ? section.year === undefined
      ? month === 12
      : year !== section.year
    : year === 'last'

/** Within this many characters at the head of a passage, a time rules what follows. */
const HEAD = 12

const sentenceAt = ({ passage, start }: TimeMention, plain: string): string => {
  const { start: from, end } = spanAt(passage.sentences, start) ?? passage
  return plain.slice(from, end)
}

const judge = (
  reading: Reading,
  mention: TimeMention,
  section: Section,
  hasFitting: boolean,
): Found | undefined => {
  const { month, text, passage, start } = mention
  if (month === undefined || fits(mention, section) || isOfOtherYear(mention, section))
    return undefined
  if (quoted.test(sentenceAt(mention, reading.plain))) return undefined
  const expected = `截至${section.toMonth}月底`
  const leads = section.head !== undefined && start - passage.start <= HEAD
  const isSameYear = typeof mention.year !== 'number' || section.year !== undefined
  return {
    at: spot(reading, mention),
    verdict: leads && isSameYear && !hasFitting ? 'fails' : 'uncertain',
    message: `“${text}”与报告期“${section.name}”不符`,
    hint: `报告期末应写“${expected}”；如确为引用其他时点，请写明`,
    stated: text,
  }
}

function* judgeReading(reading: Reading, { period }: CheckContext): Iterable<Found> {
  const sections = readSections(reading, period)
  const mentions = reading.times.filter(isAsOf)
  const fitting = new Set(
    mentions.flatMap((mention) => {
      const section = sections.of(mention.passage)
      return section !== undefined && fits(mention, section) ? [section] : []
    }),
  )
  for (const mention of mentions) {
    const section = sections.of(mention.passage)
    if (section === undefined) continue
    const found = judge(reading, mention, section, fitting.has(section))
    if (found !== undefined) yield found
  }
}

export const periodPhrase: Check = {
  meta: {
    code: 'PERIOD_PHRASE',
    name: '时点与报告期一致',
    basis: '报告期末：一季度截至3月底，二季度截至6月底，三季度截至9月底，四季度截至12月底',
    severity: 'error',
  },
  *run(context) {
    for (const reading of context.readings) yield* judgeReading(reading, context)
  },
}

import type { Span } from '@jibao/data-model'
import type { Passage, Reading } from '../../prose/reading.ts'
import { countUpTo } from '../shared/count-up-to.ts'
import { remembered } from '../shared/remembered.ts'

/** What a draft reports of one quarter: from the line that names it to the next such line. */
export interface ReportSection extends Span {
  /** The line that names the quarter. */
  readonly heading: Passage
  /** 1–4. */
  readonly quarter: number
  readonly year?: number
  /** Counts the years that the draft goes through, from 0: after a fourth quarter a first one begins the next. */
  readonly run: number
}

/** 二季度： · 一、2024年第二季度工作推进情况 */
const naming =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.]|\d{1,2}[.、])?\s?(?:(?<year>20\d\d)年)?第?(?<quarter>[一二三四1-4])季度(?:工作)?(?:推进|进展|完成|落实)?(?:情况)?[：:]?$/

const longest = 24

const readQuarter = (word: string): number => '一二三四'.indexOf(word) + 1 || Number(word)

/** Cells are read row by row, so a quarter named in one heads nothing that follows. */
export const reportSections = remembered(
  ({ plain, passages }: Reading): readonly ReportSection[] => {
    const sections: ReportSection[] = []
    for (const passage of passages) {
      if (passage.kind === 'cell' || passage.end - passage.start > longest) continue
      const named = naming.exec(plain.slice(passage.start, passage.end).trim())?.groups
      if (named === undefined) continue
      const quarter = readQuarter(named.quarter ?? '')
      const year = named.year === undefined ? undefined : Number(named.year)
      const before = sections.at(-1)
      const isNext = before !== undefined && quarter <= before.quarter
      if (before !== undefined) sections[sections.length - 1] = { ...before, end: passage.start }
      sections.push({
        start: passage.end,
        end: plain.length,
        heading: passage,
        quarter,
        ...(year === undefined ? {} : { year }),
        run: (before?.run ?? 0) + (isNext ? 1 : 0),
      })
    }
    return sections
  },
)

/** The section that an offset lies in; they follow each other without gaps. */
export const sectionAt = (
  sections: readonly ReportSection[],
  offset: number,
): ReportSection | undefined => sections[countUpTo(sections, offset, ({ start }) => start) - 1]

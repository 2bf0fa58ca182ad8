import { lastMonthOf, type Period, periodPhrases, yearOf } from '@jibao/data-model'
import type { Passage, Reading } from '../../prose/reading.ts'

/** Of which time a part of a draft reports, as its headings, its title or the user say. */
export interface Section {
  /** The heading that says so; the draft's own when it is its title or the user. */
  readonly head: Passage | undefined
  readonly year: number | undefined
  /** 1–12. */
  readonly toMonth: number
  /** `三季度` */
  readonly name: string
}

const spoken =
  /第?(?<quarter>[一二三四1-4])季度|(?<nine>前三季度)|(?<half>[上下])半年|1(?:月|至|[-—~～])+(?<to>\d{1,2})月/

/** 至三季度末, 四季度计划: the heading speaks of another time than it reports of, or of several. */
const speaksOfPlans = /计划|打算|安排|目标|下一步|下步|比|较|与|和|、|各季度/

type Months = Pick<Section, 'toMonth' | 'name'>

const monthsIn = (text: string): Months | undefined => {
  const match = spoken.exec(text)
  if (match === null || speaksOfPlans.test(text.replace(/^[一二三四五六七八九十]+、/, '')))
    return undefined
  const { quarter, nine, half, to } = match.groups ?? {}
  const name = match[0]
  // 前三季度 begins one character before 三季度, so it wins.
  if (nine !== undefined) return { toMonth: 9, name }
  if (half !== undefined) return half === '上' ? { toMonth: 6, name } : { toMonth: 12, name }
  if (to !== undefined) return { toMonth: Number(to), name }
  const index = '一二三四'.includes(quarter ?? '')
    ? '一二三四'.indexOf(quarter ?? '') + 1
    : Number(quarter)
  return { toMonth: index * 3, name }
}

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<!\d)(?<year>(?:19|20)\d{2})(?=年)/g)].map(({ groups }) =>
    Number(groups?.year),
  )

/** The first lines of a text are its title, if they are short and end no sentence. */
const TITLE_LENGTH = 50

const textOf = ({ plain }: Reading, { start, end }: Passage): string => plain.slice(start, end)

const titleOf = (reading: Reading): Passage | undefined => {
  const first = reading.passages.find(({ start, end }) => end > start)
  if (first === undefined || first.kind === 'cell' || first.kind === 'note') return undefined
  const text = textOf(reading, first)
  return text.length <= TITLE_LENGTH && !/[。;；,，]/.test(text) ? first : undefined
}

const sectionOfPeriod = (period: Period): Section => {
  const toMonth = lastMonthOf(period)
  return { head: undefined, year: yearOf(period), toMonth, name: periodPhrases(period).full }
}

export interface Sections {
  /** Of which time a passage reports. */
  of(passage: Passage): Section | undefined
  /** Of which year its headings or the title of the draft say that it reports. */
  yearOf(passage: Passage): number | undefined
}

/** What each heading says is read once, however many passages stand below it. */
export const readSections = (reading: Reading, period: Period | undefined): Sections => {
  const title = titleOf(reading)
  const ofPeriod = period === undefined ? undefined : sectionOfPeriod(period)
  const known = new Map<Passage, Months | undefined>()
  const byHead = new Map<Passage, Section>()
  const byHeading = new Map<Passage | undefined, Section | undefined>()
  const monthsOf = (head: Passage): Months | undefined => {
    if (!known.has(head)) known.set(head, monthsIn(textOf(reading, head)))
    return known.get(head)
  }
  const headsOf = ({ headings }: Passage): readonly Passage[] => [
    ...headings.toReversed(),
    ...(title === undefined || headings.includes(title) ? [] : [title]),
  ]
  const yearOfHeads = (heads: readonly Passage[]): number | undefined => {
    const years = heads
      .map((head) => yearsIn(textOf(reading, head)))
      .find(({ length }) => length > 0)
    return (years?.length === 1 ? years[0] : undefined) ?? ofPeriod?.year
  }
  const read = (passage: Passage): Section | undefined => {
    const heads = headsOf(passage)
    const head = heads.find((candidate) => monthsOf(candidate) !== undefined)
    const months = head === undefined ? undefined : monthsOf(head)
    if (head === undefined || months === undefined) return ofPeriod
    const section = byHead.get(head) ?? { head, year: yearOfHeads(heads), ...months }
    byHead.set(head, section)
    return section
  }
  return {
    of: (passage) => {
      const own = passage.headings.at(-1)
      if (!byHeading.has(own)) byHeading.set(own, read(passage))
      return byHeading.get(own)
    },
    yearOf: (passage) => yearOfHeads(headsOf(passage)),
  }
}

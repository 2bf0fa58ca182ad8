import type { Passage, Reading } from '../../prose/reading.ts'

/** Numbered lines that say what is to be reached in a year. */
export interface GoalList {
  readonly items: readonly Passage[]
  /** Stated above the list, or by the items that state one; absent where they state none or several. */
  readonly year?: number
  /** Place among the lists of the draft, from 0. */
  readonly index: number
}

const goalHeading = /目标|年度任务|任务(?:分解|清单)/
const goalWords = /不低于|不少于|不高于|不超过|以上|以内|力争|确保/
const reportWords = /已|截至|截止|目前|完成率/
const yearWords = /(20\d\d)年/g

const textOf = ({ plain }: Reading, { start, end }: Passage): string => plain.slice(start, end)

interface NumberedRun {
  readonly items: readonly Passage[]
  /** The passage before the first of them. */
  readonly above: Passage | undefined
}

/** Lines that count on from each other: 1. 2. 3.; one line without a number may stand between two. */
const numberedRuns = (passages: readonly Passage[]): readonly NumberedRun[] => {
  const runs: { readonly items: Passage[]; readonly above: Passage | undefined }[] = []
  let gap = 0
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'cell' || passage.numbering === undefined) {
      gap += 1
      continue
    }
    const { numbering } = passage
    const run = runs.at(-1)
    const last = run?.items.at(-1)?.numbering
    const goesOn = gap < 2 && last?.style === numbering.style && last.value + 1 === numbering.value
    if (run !== undefined && goesOn) run.items.push(passage)
    else runs.push({ items: [passage], above: passages[index - 1] })
    gap = 0
  }
  return runs.filter(({ items }) => items.length > 1)
}

/** A line that is longer than this heads nothing. */
const longest = 24

/** The headings above a list, and the short line right above it, which may be one. */
const headingsOf = (reading: Reading, { items: [first], above }: NumberedRun): string => {
  if (first === undefined) return ''
  const { plain } = reading
  const isHead = above?.numbering === undefined && above?.kind !== 'cell'
  const line = above === undefined ? '' : plain.slice(above.start, above.end)
  const headings = first.headings.map((heading) => textOf(reading, heading))
  return [...headings, isHead && line.length <= longest ? line : ''].join('\n')
}

/** Under a heading that speaks of goals, or two lines at least that set a bound; and nothing that reports. */
const isGoalList = (reading: Reading, run: NumberedRun): boolean => {
  const texts = run.items.map((item) => textOf(reading, item))
  if (texts.some((text) => reportWords.test(text))) return false
  const bounds = texts.filter((text) => goalWords.test(text)).length
  return goalHeading.test(headingsOf(reading, run)) || bounds > 1
}

const yearsIn = (text: string): readonly number[] =>
  [...text.matchAll(yearWords)].map(([, year]) => Number(year))

const onlyOne = (years: readonly number[]): number | undefined =>
  new Set(years).size === 1 ? years[0] : undefined

export const goalLists = (reading: Reading): readonly GoalList[] =>
  numberedRuns(reading.passages)
    .filter((run) => isGoalList(reading, run))
    .map((run, index) => {
      const { items } = run
      const above = yearsIn(headingsOf(reading, run))
      const own = items.flatMap((item) => yearsIn(textOf(reading, item)))
      const year = above.at(-1) ?? onlyOne(own)
      return { items, index, ...(year === undefined ? {} : { year }) }
    })

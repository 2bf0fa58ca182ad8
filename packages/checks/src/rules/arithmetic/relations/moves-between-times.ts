import type { Figure } from '../../../prose/reading.ts'
import { matchSubjects } from '../../../prose/same-subject.ts'
import { areAlike } from '../../shared/rates.ts'
import type { FigureRun } from './figure-run.ts'
import { type Move, moveBysFrom } from './move.ts'

/** A time beside a figure, without the words of what it counts. */
interface TimeBeside {
  readonly year?: number
  /** Of the year, in words: 1—9月, 上半年; empty for all of it. */
  readonly part: string
  /** A month or quarter by itself, to be counted from. */
  readonly order?: number
}

const time =
  /(?:^|[，；。、])[^，；。、\d]{0,8}?(?:(?<year>20\d\d)年度?)?(?<part>上半年|下半年|前三季度|全年|(?:第?[一二三四]|[1-4])季度|\d{1,2}(?:[—–~～-]\d{1,2})?月份?)?[^，；。、\d]{0,16}$/

const quarters = '一二三四'

const orderOf = (part: string): number | undefined => {
  const month = /^(?<month>\d{1,2})月/.exec(part)?.groups?.month
  if (month !== undefined) return Number(month)
  const quarter = /^第?(?<quarter>[一二三四1-4])季度/.exec(part)?.groups?.quarter
  if (quarter === undefined) return undefined
  const place = quarters.indexOf(quarter)
  return place < 0 ? Number(quarter) : place + 1
}

const timeBeside = (gap: string): TimeBeside | undefined => {
  const { year, part = '' } = time.exec(gap)?.groups ?? {}
  if (year === undefined && part === '') return undefined
  const order = orderOf(part)
  return {
    part,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(order === undefined ? {} : { order }),
  }
}

/** 2023年, 2024年; 一季度, 二季度: by how many years, or months or quarters of one year, the second is later. */
const distance = (
  a: TimeBeside,
  b: TimeBeside,
): { readonly of: 'years' | 'parts'; readonly by: number } | undefined => {
  if (a.year !== undefined && b.year !== undefined && a.part === b.part) {
    return { of: 'years', by: b.year - a.year }
  }
  const isOneYear = b.year === undefined || a.year === b.year
  const isOneKind = a.part.replace(/^.*(?=[月季])/, '') === b.part.replace(/^.*(?=[月季])/, '')
  return isOneYear && isOneKind && a.order !== undefined && b.order !== undefined
    ? { of: 'parts', by: b.order - a.order }
    : undefined
}

/** Whether the words of the comparison are of this distance: 同比 of one year, 环比 of one month. */
const isCompared = (
  gap: string,
  { of, by }: { readonly of: string; readonly by: number },
): boolean => {
  if (/同比|上年|去年/.test(gap)) return of === 'years' && by === 1
  if (/环比|上月|上季|上一季/.test(gap)) return of === 'parts' && by === 1
  return by > 0
}

/** Behind the figure stands nothing but its sign. */
const adjoins = (gap: string): boolean => /^[，；。、（(]/.test(gap) && gap.length <= 40

/** 比二季度末增加49户，比上年同期减少36户: by how much, and not how many. */
const tellsMove = (gap: string): boolean =>
  /[比较与](?:20\d\d年|上|去|第?[一二三四1-4]季|\d{1,2}月|同)[^，；。、]*(?<!的)$/.test(gap)

/** 2023年a，2024年b，同比增长r; 9月b，8月a，环比增长r. */
export const movesBetweenTimes = (run: FigureRun, at: number): readonly Move[] => {
  const { figures, gaps } = run
  const [first, second]: readonly (Figure | undefined)[] = [figures[at - 1], figures[at]]
  if (first === undefined || second === undefined || !areAlike(first, second)) return []
  if (!adjoins(gaps[at] ?? '')) return []
  if (tellsMove(gaps[at - 1] ?? '') || tellsMove(gaps[at] ?? '')) return []
  const by = moveBysFrom(run, at + 1)
  if (by.length === 0) return []
  const [before, after] = [timeBeside(gaps[at - 1] ?? ''), timeBeside(gaps[at] ?? '')]
  const apart = before && after && distance(before, after)
  if (apart === undefined || apart.by === 0) return []
  const match = matchSubjects(first.subject, second.subject)
  const isRising = apart.by > 0
  if (
    match === 'different' ||
    !isCompared(gaps[at + 1] ?? '', { ...apart, by: Math.abs(apart.by) })
  )
    return []
  return [
    {
      run,
      former: isRising ? first : second,
      later: isRising ? second : first,
      by,
      isLoose: match !== 'same',
    },
  ]
}

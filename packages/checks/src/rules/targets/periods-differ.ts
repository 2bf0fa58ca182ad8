import { formatQuantity } from '@jibao/core'
import { parsePeriod, periodPhrases } from '@jibao/data-model'
import { figureOf } from '@jibao/quarter-progress'
import type { Check, CheckContext, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { dataPlace } from '../shared/data-place.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { placesInTitle, placesNamed } from '../shared/places-named.ts'
import { isPlainStatement } from '../shared/plain-statement.ts'
import { type ReportTime, reportTime } from '../shared/report-time.ts'
import { canBeSame } from '../shared/same-amount.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { indexSubjects, type SubjectIndex } from '../shared/subject-index.ts'
import { haveSameActs } from './acts-agree.ts'
import { workspaceIndex } from './workspace-index.ts'

/** A figure of an earlier time that a draft recalls, and that time. */
interface Recalled {
  readonly reading: Reading
  readonly figure: Figure
  readonly when: ReportTime
}

export const periodsDiffer: Check = {
  meta: {
    code: 'PERIODS_DIFFER',
    name: '上年同期数 = 上年同期所报的数',
    basis: '引用以前的数，应当与当时所报的一致',
    severity: 'error',
  },
  *run(context) {
    const recalled = context.readings.flatMap((reading) => recall(context, reading))
    if (recalled.length === 0) return
    const drafts = draftsByTime(context)
    for (const one of recalled) {
      const found = againstRecords(context, one) ?? againstDraft(one, drafts)
      if (found !== undefined) yield found
    }
  },
}

const lastMonth = 12

const recall = ({ period }: CheckContext, reading: Reading): readonly Recalled[] => {
  const now = reportTime(reading, period)
  if (now === undefined) return []
  return reading.figures.flatMap((figure) => {
    const when = recalledTime(figure, now)
    const isOwn = isPlainStatement(reading, figure) && isNext(reading, figure)
    return when === undefined || !isOwn ? [] : [{ reading, figure, when }]
  })
}

/** The first figure behind the words, for what follows it may be of this year again. */
const isNext = ({ figures }: Reading, { index, time: { mention } }: Figure): boolean =>
  mention !== undefined && (figures[index - 1]?.end ?? 0) <= mention.end

/** 上年同期 is the same month a year before; 上年末 and 上年 are its last. */
const recalledTime = ({ stance, time }: Figure, now: ReportTime): ReportTime | undefined => {
  if (stance === 'target' || stance === 'expected') return undefined
  if (time.from !== 'sentence') return undefined
  const words = time.mention?.text ?? ''
  if (!/^(?:上年|去年|上一年)/.test(words)) return undefined
  const year = now.year - 1
  if (words.endsWith('同期')) return { year, month: now.month }
  return { year, month: time.month ?? lastMonth }
}

interface EarlierDraft {
  readonly reading: Reading
  readonly figures: SubjectIndex<Figure>
}

const nameOf = ({ year, month }: ReportTime): string => `${year}-${month}`

/** By the time that each begins with; who asks for one period asks for drafts of that period only. */
const draftsByTime = ({
  readings,
  period,
}: CheckContext): ReadonlyMap<string, readonly EarlierDraft[]> => {
  if (period !== undefined) return new Map()
  const drafts = readings.map((reading) => ({
    reading,
    figures: indexSubjects(
      reading.figures.filter(({ stance }) => stance === 'reported'),
      ({ subject }) => subject,
    ),
  }))
  return groupedBy(drafts, ({ reading }) => {
    const time = reportTime(reading, period)
    return time === undefined ? '' : nameOf(time)
  })
}

const againstDraft = (
  { reading, figure, when }: Recalled,
  drafts: ReadonlyMap<string, readonly EarlierDraft[]>,
): Found | undefined => {
  const reported = (drafts.get(nameOf(when)) ?? []).flatMap((draft) =>
    draft.reading === reading || placesInTitle(draft.reading) !== placesInTitle(reading)
      ? []
      : draft.figures
          .find(figure.subject)
          .filter(
            (other) =>
              isSameUnit(other, figure) &&
              haveSameActs(other.subject, figure.subject) &&
              isOfReport(other, when) &&
              placesNamed(draft.reading, other) === placesNamed(reading, figure),
          )
          .map((other) => ({ reading: draft.reading, figure: other })),
  )
  const [first] = reported
  if (first === undefined || reported.some((one) => canBeSame(figure, one.figure))) return undefined
  const values = new Set(reported.map((one) => one.figure.amount))
  const value = wordsAt(first.reading, first.figure)
  return finding(
    { reading, figure, when },
    {
      verdict: values.size === 1 ? 'fails' : 'uncertain',
      severity: 'warning',
      where: `“${first.reading.draft.file}”`,
      value,
      operand: operandAt('当时所报', first.figure, first.reading),
    },
  )
}

/** Of the time that the draft reports on, or without a time of its own. */
const isOfReport = ({ time: { year, month } }: Figure, when: ReportTime): boolean =>
  (year === undefined || year === when.year) && (month === undefined || month === when.month)

const againstRecords = (
  { against }: CheckContext,
  { reading, figure, when }: Recalled,
): Found | undefined => {
  if (against === undefined || placesNamed(reading, figure) !== '') return undefined
  const period = parsePeriod(`${when.year}-Q${when.month / 3}`)
  const index = workspaceIndex(against)
  const named = index.find(figure)
  if (period === undefined || named === undefined) return undefined
  const observation = index.observations.find(named.indicator.id, period)
  const quantity = figureOf(observation)
  if (observation === undefined || quantity === null) return undefined
  if (canBeSame(figure, statedQuantity(quantity))) return undefined
  const value = formatQuantity(quantity)
  const label = `工作区${periodPhrases(period).full}`
  return finding(
    { reading, figure, when },
    {
      verdict: named.isExact ? 'fails' : 'uncertain',
      where: label,
      value,
      operand: { label, value, at: dataPlace(observation.origin, value) },
    },
  )
}

interface Earlier extends Pick<Found, 'verdict' | 'severity'> {
  readonly where: string
  readonly value: string
  readonly operand: NonNullable<Found['operands']>[number]
}

const finding = (
  { reading, figure, when }: Recalled,
  { where, value, operand, ...judged }: Earlier,
): Found => ({
  at: spot(reading, figure),
  ...judged,
  message: `${figure.subject.text}${figure.time.mention?.text ?? ''}写作${wordsAt(reading, figure)}，${where}是${value}`,
  hint: `请核对${when.year}年的数；口径调整过的，请注明`,
  stated: wordsAt(reading, figure),
  computed: value,
  operands: [operand],
})

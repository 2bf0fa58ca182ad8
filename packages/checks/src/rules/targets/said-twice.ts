import { placeInDraft } from '@jibao/data-model'
import type { Check, CheckContext, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { matchSubjects } from '../../prose/same-subject.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { placesInTitle, placesNamed } from '../shared/places-named.ts'
import { isPlainStatement } from '../shared/plain-statement.ts'
import { canBeSame } from '../shared/same-amount.ts'
import { unitClass } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { haveSameActs } from './acts-agree.ts'
import { isCommonSubject } from './common-subject.ts'
import { draftTargets } from './draft-targets.ts'
import { looksMistyped } from './looks-mistyped.ts'
import { reportSections, sectionAt } from './report-sections.ts'
import { matchTimes } from './time-scope.ts'

interface Statement {
  readonly reading: Reading
  readonly figure: Figure
}

/** Different numbers of one subject beyond this many are a series, and nobody said one thing twice. */
const mostValues = 6

export const saidTwice: Check = {
  meta: {
    code: 'SAID_TWICE',
    name: '同一个数前后一致',
    basis: '同一指标在同一时间只有一个数，前后各处应当一致',
    severity: 'error',
  },
  *run(context) {
    for (const statements of alike(context).values()) yield* contradictions(statements)
  },
}

/** What counts the same kind of thing in the same unit, by the characters of its subject in whatever order. */
const alike = ({ readings }: CheckContext): ReadonlyMap<string, readonly Statement[]> => {
  const statements = readings.flatMap((reading) => {
    const goals = new Set(draftTargets(reading).map(({ figure }) => figure))
    return reading.figures
      .filter((figure) => canBeRepeated(reading, figure) && !goals.has(figure))
      .map((figure) => ({ reading, figure }))
  })
  return groupedBy(
    statements,
    ({ figure }) => `${Array.from(figure.subject.key).toSorted().join('')} ${unitClass(figure)}`,
  )
}

const canBeRepeated = (reading: Reading, figure: Figure): boolean =>
  figure.stance === 'reported' &&
  figure.clause.sentence.passage.kind !== 'cell' &&
  !isCommonSubject(figure.subject.key) &&
  !isPart(reading, figure) &&
  isPlainStatement(reading, figure)

/** As far as 其中 is looked for. */
const reach = 60

/** What stands behind 其中 is part of what stands before it: another part of another whole may bear its name. */
const isPart = ({ plain }: Reading, { start, clause: { sentence } }: Figure): boolean =>
  plain.slice(Math.max(sentence.start, start - reach), start).includes('其中')

function* contradictions(statements: readonly Statement[]): Iterable<Found> {
  const earlier: Statement[] = []
  for (const statement of statements) {
    if (earlier.length > mostValues) return
    const contradicted = earlier.find((other) => contradict(other, statement))
    if (contradicted !== undefined && !isSeries(statements, statement))
      yield finding(contradicted, statement)
    const isNew = earlier.every(
      (other) => other.reading !== statement.reading || !isRepeated(other, statement),
    )
    if (isNew) earlier.push(statement)
  }
}

const isRepeated = (a: Statement, b: Statement): boolean =>
  a.figure.amount === b.figure.amount && matchTimes(a.figure.time, b.figure.time) === 'same'

/** Three values in one paragraph go through places or years; that they share a year is another fault. */
const isSeries = (statements: readonly Statement[], { reading, figure }: Statement): boolean => {
  const { passage } = figure.clause.sentence
  const values = statements
    .filter((one) => one.reading === reading && one.figure.clause.sentence.passage === passage)
    .map((one) => one.figure.amount)
  return new Set(values).size > 2
}

/** What in a sentence makes one subject another: parts, spans, averages. */
const qualifiers =
  /其中|另有|包括|分别|平均|人均|户均|新增|累计|当月|本月|本季|当季|全年|历年|共计|同比|环比|以来|剩余|尚有|还有|原有|原来|计划|预计|拟|先后|每/g

const window = 40

const qualifiersOf = ({ reading, figure }: Statement): string => {
  const { start } = figure.clause.sentence
  const before = reading.plain.slice(Math.max(start, figure.start - window), figure.end)
  const found = [...before.matchAll(qualifiers)].map(([word]) => word)
  return [...new Set(found)].toSorted().join('、')
}

const contradict = (a: Statement, b: Statement): boolean => {
  const [one, other] = [a.figure, b.figure]
  if (one.clause.sentence === other.clause.sentence) return false
  // 7197元 beside 7197万元 is a matter of units, which another check tells of.
  if (one.value === other.value) return false
  const isOneDraft = a.reading === b.reading
  if (!canBeOneTime(one, other, isOneDraft)) return false
  if (!isOneDraft && (one.time.year === undefined || !isSamePlace(a, b))) return false
  return (
    matchSubjects(one.subject, other.subject) === 'same' &&
    haveSameActs(one.subject, other.subject) &&
    (!isOneDraft || sectionOf(a) === sectionOf(b)) &&
    placesNamed(a.reading, one) === placesNamed(b.reading, other) &&
    qualifiersOf(a) === qualifiersOf(b) &&
    !canBeSame(one, other)
  )
}

/** A figure without any time may be of the time that another one states, when it looks like that one mistyped. */
const canBeOneTime = (one: Figure, other: Figure, isOneDraft: boolean): boolean => {
  const times = matchTimes(one.time, other.time)
  if (times === 'same') return true
  if (!isOneDraft || times === 'different') return false
  const isUndated = [one, other].some(({ time }) => time.mention === undefined)
  return times === 'silent' || (isUndated && looksMistyped(one.value, other.value))
}

/** Sections on different quarters tell of different times, whatever their sentences leave out. */
const sectionOf = ({ reading, figure }: Statement): number | undefined =>
  sectionAt(reportSections(reading), figure.start)?.start

const isSamePlace = (a: Statement, b: Statement): boolean =>
  placesInTitle(a.reading) === placesInTitle(b.reading)

const isCertain = (a: Statement, b: Statement): boolean =>
  matchTimes(a.figure.time, b.figure.time) === 'same' &&
  a.figure.time.month !== undefined &&
  a.figure.subject.text === b.figure.subject.text &&
  a.figure.clause.sentence.passage !== b.figure.clause.sentence.passage

const finding = (former: Statement, latter: Statement): Found => {
  const { figure, reading } = latter
  const [words, other] = [wordsAt(reading, figure), wordsAt(former.reading, former.figure)]
  const where = whereStated(former, latter)
  return {
    at: spot(reading, figure),
    verdict: isCertain(former, latter) ? 'fails' : 'uncertain',
    message: `“${wordsAt(reading, figure.subject.span)}”此处是${words}，${where}是${other}`,
    hint: '同一个数前后不一致，请核对后统一；如果说的不是同一件事或同一时间，请写明区别',
    stated: words,
    computed: other,
    operands: [operandAt(where, former.figure, former.reading)],
  }
}

const whereStated = ({ reading, figure }: Statement, latter: Statement): string => {
  if (reading !== latter.reading) return `“${reading.draft.file}”中`
  const { line, page, sheet, cell } = placeInDraft(reading.draft, figure.start)
  if (cell !== undefined) return `${sheet ?? ''}!${cell}`
  if (page !== undefined) return `前文第${page}页`
  return line === undefined ? '前文' : `前文第${line}${lineWord(reading)}`
}

const lineWord = ({ draft: { format } }: Reading): string => (format === 'docx' ? '段' : '行')

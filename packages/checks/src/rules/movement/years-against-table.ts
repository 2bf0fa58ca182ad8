import { add, compare, type DecimalText } from '@jibao/core'
import { agree } from '../../arithmetic/agree.ts'
import { behind } from '../../arithmetic/behind.ts'
import { sumOf } from '../../arithmetic/interval.ts'
import { isOneDigitOff } from '../../arithmetic/is-one-digit-off.ts'
import { printOperand } from '../../arithmetic/print-computed.ts'
import type { Check, Found } from '../../check.ts'
import { meaningModifiers } from '../../prose/meaning/meaning-modifiers.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { matchSubjects } from '../../prose/same-subject.ts'
import { differing } from '../shared/recomputation.ts'
import { canBeSame } from '../shared/same-amount.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { type DatedRow, datedRows } from './dated-rows.ts'
import { sharedWords } from './shared-words.ts'
import { type YearSeries, type YearSum, yearSpans } from './year-spans.ts'

export const yearsAgainstTable: Check = {
  meta: {
    code: 'YEARS_AGAINST_TABLE',
    name: '多年合计、逐年数与表格一致',
    basis: '若干年累计的数等于表中各年之和；逐年列出的数与表中各年一致',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      const rows = datedRows(reading)
      if (rows.length === 0 || rows.length > mostRows) continue
      for (const span of yearSpans(reading)) {
        const found = span.kind === 'sum' ? checkSum(span, rows) : checkSeries(span, rows)
        if (found !== undefined) yield found
      }
      yield* checkYears(reading, rows)
    }
  },
}

/** More rows than these have the same things of many places. */
const mostRows = 100

const doubt = '若正文与表中不是同一口径，可不改'

/** The cells of the years of a span, where the row has all of them. */
const cellsOf = ({ years }: DatedRow, { fromYear, count }: YearSum): readonly Figure[] => {
  if (fromYear === undefined) return years.size === count ? [...years.values()] : []
  const cells = Array.from({ length: count }, (_, at) => years.get(fromYear + at))
  return cells.every((cell) => cell !== undefined) ? cells : []
}

const totalOf = (cells: readonly Figure[]): DecimalText =>
  cells.reduce((sum: DecimalText, { amount }) => add(sum, amount), '0')

const amountsOf = (figures: readonly Figure[]): readonly DecimalText[] =>
  figures.map(({ amount }) => amount)

/** 城市低保标准 is no 农村低保年标准, however near the number. */
const isSameKind = ({ subject }: Figure, cell: Figure): boolean =>
  subject.key === '' || meaningModifiers(subject.key) === meaningModifiers(cell.subject.key)

const checkSum = (span: YearSum, rows: readonly DatedRow[]): Found | undefined => {
  const { reading, figure } = span
  const sums = rows.flatMap((row) => {
    const cells = isSameUnit(row.first, figure) ? cellsOf(row, span) : []
    const intervals = cells.flatMap((cell) => behind(cell) ?? [])
    return intervals.length === 0 || intervals.length < cells.length
      ? []
      : [{ row, cells, computed: sumOf(intervals), central: totalOf(cells) }]
  })
  if (sums.some(({ computed }) => agree(figure, computed) !== 'differs')) return undefined
  const same = sums.filter(({ row }) => matchSubjects(row.first.subject, figure.subject) === 'same')
  const near = sums.filter(
    ({ row, cells, central }) =>
      isOneDigitOff(figure.amount, central, amountsOf(cells)) &&
      sharedWords(reading, figure, row.first) > 0,
  )
  const [meant] = same.length === 1 ? same : near
  if (meant === undefined || compare(meant.central, '0') <= 0) return undefined
  return differing({
    reading,
    what: '累计数',
    stated: figure,
    computed: meant.computed,
    central: meant.central,
    formula: meant.cells.map(printOperand).join(' + '),
    operands: meant.cells.map((cell) => ({ label: `${cell.time.year}年`, figure: cell })),
    verdict: 'uncertain',
    doubt,
  })
}

const unequal = (reading: Reading, figure: Figure, cell: Figure, isProven: boolean): Found => {
  const [words, value] = [wordsAt(reading, figure), wordsAt(reading, cell)]
  return {
    at: spot(reading, figure),
    verdict: isProven ? 'fails' : 'uncertain',
    message: `${cell.time.year}年的数正文写作${words}，表中“${cell.subject.text}”是${value}`,
    hint: isProven ? '请核对正文与表格，改成一致的数' : `${doubt}；否则请改成一致的数`,
    stated: words,
    computed: value,
    operands: [operandAt('表中', cell, reading)],
  }
}

/** The row that has most of the numbers in the same years is the row that the sentence tells of. */
const checkSeries = (
  { reading, figures }: YearSeries,
  rows: readonly DatedRow[],
): Found | undefined => {
  const [{ figure: first } = { figure: undefined }] = figures
  if (first === undefined) return undefined
  const attempts = rows
    .filter((row) => isSameUnit(row.first, first))
    .map((row) => {
      const told = figures.flatMap(({ figure, year }) => {
        const cell = row.years.get(year)
        return cell === undefined ? [] : [{ figure, cell, agrees: canBeSame(figure, cell) }]
      })
      return { row, told, agreeing: told.filter(({ agrees }) => agrees).length }
    })
    .filter(({ told }) => told.length === figures.length)
  const best = attempts.toSorted((a, b) => b.agreeing - a.agreeing)[0]
  if (best === undefined || best.agreeing === 0 || best.agreeing === figures.length)
    return undefined
  const wrong = best.told.find(({ agrees }) => !agrees)
  if (wrong === undefined) return undefined
  const isProven = best.agreeing >= 2 && best.agreeing === figures.length - 1
  const isKnown = sharedWords(reading, first, best.row.first) > 0
  return isProven || isKnown ? unequal(reading, wrong.figure, wrong.cell, isProven) : undefined
}

/** A number that is one digit off what a row with like words has for its year, while no row has it. */
function* checkYears(reading: Reading, rows: readonly DatedRow[]): Iterable<Found> {
  for (const figure of reading.figures) {
    const { kind, sentence } = { ...figure, sentence: figure.clause.sentence }
    const { year, month, from } = figure.time
    if (sentence.passage.kind === 'cell' || year === undefined || month !== undefined) continue
    if (kind !== 'amount' || from !== 'sentence' || figure.comparator !== undefined) continue
    const cells = rows.flatMap((row) => {
      const cell = row.years.get(year)
      return cell !== undefined && isSameUnit(cell, figure) ? [{ cell, row }] : []
    })
    const isStated = rows.some(({ years }) =>
      [...years.values()].some((cell) => isSameUnit(cell, figure) && canBeSame(figure, cell)),
    )
    if (isStated) continue
    const near = cells.filter(
      ({ cell, row }) =>
        isOneDigitOff(figure.amount, cell.amount, amountsOf([...row.years.values()])) &&
        sharedWords(reading, figure, cell) > 0 &&
        isSameKind(figure, cell),
    )
    const [only] = near
    if (only !== undefined && near.length === 1) yield unequal(reading, figure, only.cell, false)
  }
}

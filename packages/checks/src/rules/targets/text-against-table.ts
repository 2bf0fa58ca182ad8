import { add, type DecimalText } from '@jibao/core'
import type { Stated } from '../../arithmetic/stated.ts'
import type { Check, Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { placesNamed } from '../shared/places-named.ts'
import { isPlainStatement } from '../shared/plain-statement.ts'
import { canBeSame, isSameNumber } from '../shared/same-amount.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { statedQuantity } from '../shared/stated-quantity.ts'
import { indexSubjects } from '../shared/subject-index.ts'
import { timeScope } from './time-scope.ts'

const lastMonth = 12

export const textAgainstTable: Check = {
  meta: {
    code: 'TEXT_AGAINST_TABLE',
    name: '文字与表格一致',
    basis: '正文与表格说的是同一指标、同一时间的，数应当一致',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) yield* compareWithTables(reading)
  },
}

const isInCell = ({ clause }: Figure): boolean => clause.sentence.passage.kind === 'cell'

function* compareWithTables(reading: Reading): Iterable<Found> {
  const cells = reading.figures.filter((figure) => isInCell(figure) && isTimed(figure))
  if (cells.length === 0) return
  const index = indexSubjects(cells, ({ subject }) => subject)
  for (const figure of reading.figures) {
    if (isInCell(figure) || !isTimed(figure) || figure.stance === 'former') continue
    if (!isPlainStatement(reading, figure)) continue
    const row = index.find(figure.subject).filter((cell) => isAlike(cell, figure))
    const found = contradiction(reading, figure, row)
    if (found !== undefined) yield found
  }
}

const isTimed = ({ time: { year, month } }: Figure): boolean =>
  year !== undefined || month !== undefined

/** Many tables leave the unit out. */
const isAlike = (cell: Figure, figure: Figure): boolean =>
  cell.kind === 'bare' ? figure.kind === 'amount' : isSameUnit(cell, figure)

/** 到2027年底 and a column 2027 are one time; 6月底 in a draft of one year needs no year. */
const isSameTime = (cell: Figure, figure: Figure): boolean => {
  const [column, told] = [timeScope(cell.time), timeScope(figure.time)]
  return (
    column.year === told.year &&
    (column.to ?? lastMonth) === (told.to ?? lastMonth) &&
    column.from === told.from &&
    column.isLastYear === told.isLastYear
  )
}

/** One subject with more figures than these has a table for each place. */
const longestRow = 60

/** In more cells than these a table says one thing of many. */
const mostCells = 4

const contradiction = (
  reading: Reading,
  figure: Figure,
  row: readonly Figure[],
): Found | undefined => {
  if (row.length > longestRow) return undefined
  const cells = row.filter((cell) => isSameTime(cell, figure))
  const [cell] = cells
  if (cell === undefined || cells.length > mostCells) return undefined
  if (cells.some((one) => agrees(figure, one))) return undefined
  if (placesNamed(reading, figure) !== '' || agreesWithSum(reading, figure, row)) return undefined
  const isCertain =
    cells.length === 1 &&
    cell.kind !== 'bare' &&
    cell.subject.key === figure.subject.key &&
    isTimeBeside(reading, figure)
  const [words, value] = [wordsAt(reading, figure), wordsAt(reading, cell)]
  const when = wordsAt(reading, figure.time.mention ?? figure.clause)
  return {
    at: spot(reading, figure),
    verdict: isCertain ? 'fails' : 'uncertain',
    message: `“${wordsAt(reading, figure.subject.span)}”${when}正文写作${words}，表中是${value}`,
    hint: '请核对正文与表格，改成一致的数',
    stated: words,
    computed: value,
    operands: [operandAt('表中', cell, reading)],
  }
}

/** In its clause, or leading to it: 2025年，覆盖率达到…. */
const isTimeBeside = (
  { plain }: Reading,
  { time: { from, mention, relation }, clause }: Figure,
): boolean =>
  from === 'sentence' &&
  mention !== undefined &&
  (relation !== undefined ||
    mention.start >= clause.start ||
    /[，：,:]/.test(plain.charAt(mention.end)))

const agrees = (figure: Figure, cell: Figure): boolean =>
  canBeSame(figure, cell.kind === 'bare' ? inUnitOf(figure, cell) : cell)

const inUnitOf = ({ kind, plainUnit }: Figure, cell: Figure): Stated => ({
  ...cell,
  kind,
  plainUnit,
})

/** 累计50户以上 in the last of five years with 10户 each; without 累计 it must be the very number. */
const agreesWithSum = (reading: Reading, figure: Figure, row: readonly Figure[]): boolean => {
  if (figure.kind !== 'amount') return false
  const { year = 0 } = figure.time
  const { plain } = reading
  const isTotal = together.test(plain.slice(figure.clause.start, figure.start))
  const upTo = row
    .filter(({ time }) => time.year !== undefined && time.year <= year && time.month === undefined)
    .toSorted((a, b) => (b.time.year ?? 0) - (a.time.year ?? 0))
  const sums = upTo.map((_, last) =>
    upTo.slice(0, last + 1).reduce((sum: DecimalText, { amount }) => add(sum, amount), '0'),
  )
  return sums.slice(1).some((sum) => {
    const stated = statedQuantity({ value: sum, unit: figure.plainUnit })
    return isTotal ? canBeSame(figure, stated) : isSameNumber(figure, stated)
  })
}

const together = /累计|共|合计|总计|[两三四五]年/

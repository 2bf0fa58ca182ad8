import type { DraftTable } from '@jibao/data-model'
import { isOneDigitOff } from '../../arithmetic/is-one-digit-off.ts'
import type { Check, Found } from '../../check.ts'
import { meaningModifiers } from '../../prose/meaning/meaning-modifiers.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { canBeSame } from '../shared/same-amount.ts'
import { unitClass } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { eachLevels, isAt, type Level, type Levels } from './levels.ts'
import { sharedInSentence } from './shared-words.ts'

export const quarterAgainstText: Check = {
  meta: {
    code: 'QUARTER_AGAINST_TEXT',
    name: '各期数表格与文字一致',
    basis: '表中某期的数，与文字所写同一期末的数应当一致',
    severity: 'error',
  },
  *run(context) {
    for (const levels of eachLevels(context)) {
      yield* compareTables(levels)
      yield* nearMisses(levels)
    }
  },
}

/** A figure of the text beside the cells of a table that tell of the same thing at the same time. */
interface Pair {
  readonly level: Level
  readonly cells: readonly Level[]
  readonly agrees: boolean
}

const tableOf = ({ figure }: Level): DraftTable | undefined => figure.clause.sentence.passage.table

/** Cells of one row are one number at several times; more rows than these are of several places. */
const mostCells = 2

const pairsOf = (levels: Levels): ReadonlyMap<DraftTable, readonly Pair[]> => {
  const pairs = new Map<DraftTable, Pair[]>()
  for (const level of levels.all) {
    if (level.at.from === 'column' || isInColumn(level)) continue
    const same = levels
      .alike(level.figure)
      .filter((other) => isInColumn(other) && isAt(other.at, level.at))
    for (const table of new Set(same.flatMap((other) => tableOf(other) ?? []))) {
      const cells = same.filter((other) => tableOf(other) === table)
      if (cells.length > mostCells) continue
      const agrees = cells.some(({ figure }) => canBeSame(figure, level.figure))
      const own = pairs.get(table) ?? []
      own.push({ level, cells, agrees })
      pairs.set(table, own)
    }
  }
  return pairs
}

const isInColumn = ({ at, figure }: Level): boolean =>
  at.from === 'column' || (at.from === 'report' && figure.clause.sentence.passage.kind === 'cell')

/** Tables of this many numbers that the text repeats tell of the same times as the text. */
const proof = 3

/** Quarters may count from January or from their own first month: the other numbers of the table say which. */
function* compareTables(levels: Levels): Iterable<Found> {
  for (const pairs of pairsOf(levels).values()) {
    const agreeing = pairs.filter(({ agrees }) => agrees).length
    const differing = pairs.filter(({ agrees }) => !agrees)
    if (differing.length > agreeing) continue
    const isProven = agreeing >= proof
    for (const { level, cells } of differing) {
      const [cell] = cells
      const isNear = cells.some(({ figure }) => isOneDigitOff(figure.amount, level.figure.amount))
      if (cell !== undefined && (isProven || isNear)) yield finding(level, cell, isProven)
    }
  }
}

/** Of a name of a row, as many pairs of characters as two words make. */
const enoughWords = 3

/**
 * A number that is one digit off the only number of a row that its sentence all but names, and that stands
 * nowhere in the tables: 培训386人 of 养老从业人员培训（人） 286.
 */
function* nearMisses(levels: Levels): Iterable<Found> {
  const cells = levels.all.filter(isInColumn)
  const byUnit = groupedBy(cells, ({ figure }) => unitClass(figure))
  for (const level of levels.all) {
    const { reading, figure, at } = level
    if (isInColumn(level) || figure.kind !== 'amount') continue
    const alike = byUnit.get(unitClass(figure)) ?? []
    if (alike.length > mostAlike) continue
    const near = alike.filter(
      (cell) =>
        isAt(cell.at, at) &&
        isOneDigitOff(cell.figure.amount, figure.amount) &&
        meaningModifiers(cell.figure.subject.key) === meaningModifiers(figure.subject.key) &&
        sharedInSentence(reading, figure, cell.figure) >= enoughWords,
    )
    const [only] = near
    if (only === undefined || near.length > 1 || levels.alike(figure).some(isInColumn)) continue
    if (!alike.some((cell) => canBeSame(cell.figure, figure))) yield finding(level, only, false)
  }
}

/** With more numbers in one unit than these, one of them is near to any number. */
const mostAlike = 200

const finding = ({ reading, figure, at }: Level, cell: Level, isProven: boolean): Found => {
  const [words, value] = [wordsAt(reading, figure), wordsAt(reading, cell.figure)]
  const isCertain =
    isProven && at.from === 'words' && figure.subject.key === cell.figure.subject.key
  return {
    at: spot(reading, figure),
    verdict: isCertain ? 'fails' : 'uncertain',
    message: `“${wordsAt(reading, figure.subject.span)}”文字写作${words}，表中同一期是${value}`,
    hint: '请核对文字与表格，改成一致的数',
    stated: words,
    computed: value,
    operands: [operandAt('表中', cell.figure, reading)],
  }
}

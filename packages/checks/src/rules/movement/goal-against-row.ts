import type { Check, Found } from '../../check.ts'
import type { Figure, Passage, Reading } from '../../prose/reading.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { isSameNumber } from '../shared/same-amount.ts'
import { isSameUnit } from '../shared/same-unit.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { figuresIn } from './figures-in.ts'

export const goalAgainstRow: Check = {
  meta: {
    code: 'GOAL_AGAINST_ROW',
    name: '目标值 = 同一行目标文字中的数',
    basis: '表中目标值与同一行所写的目标文字应当一致',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      const tables = groupedBy(
        reading.passages.filter(({ table }) => table !== undefined),
        ({ table }) => table,
      )
      for (const cells of tables.values()) yield* checkTable(reading, cells)
    }
  },
}

const valueHead = /^(?:年度)?(?:目标值|指标值|任务数|目标数|计划数)/

const textHead = /^(?:年度)?(?:目标|任务|目标任务|目标内容|工作目标|任务内容|重点任务)$/

/** The column that a head names, when there is one and only one. */
const columnOf = (
  reading: Reading,
  cells: readonly Passage[],
  head: RegExp,
): number | undefined => {
  const columns = cells.filter(
    ({ cell, start, end }) =>
      cell !== undefined && cell.row <= 1 && head.test(reading.plain.slice(start, end).trim()),
  )
  return columns.length === 1 ? columns[0]?.cell?.column : undefined
}

const figuresOf = ({ sentences }: Passage): readonly Figure[] => sentences.flatMap(figuresIn)

/** One goal has no more targets than these. */
const mostRows = 40

function* checkTable(reading: Reading, cells: readonly Passage[]): Iterable<Found> {
  const [values, texts] = [columnOf(reading, cells, valueHead), columnOf(reading, cells, textHead)]
  if (values === undefined || texts === undefined) return
  const goals = new Map(
    cells.flatMap((passage) => {
      const { cell } = passage
      if (cell === undefined || cell.column !== texts) return []
      return Array.from(
        { length: Math.min(cell.rowSpan, mostRows) },
        (_, at) => [cell.row + at, passage] as const,
      )
    }),
  )
  const pairs = cells
    .filter(({ cell }) => cell?.column === values)
    .flatMap((passage) => {
      const [value, ...others] = figuresOf(passage)
      const row = passage.cell?.row
      const goal = row === undefined ? undefined : goals.get(row)
      const told = goal === undefined ? [] : figuresOf(goal)
      const alike = value === undefined ? [] : told.filter((figure) => isSameUnit(figure, value))
      return value === undefined || others.length > 0 || alike.length === 0
        ? []
        : [{ value, alike, agrees: alike.some((figure) => isSameNumber(figure, value)) }]
    })
  const agreeing = pairs.filter(({ agrees }) => agrees).length
  const differing = pairs.filter(({ agrees }) => !agrees)
  if (differing.length > agreeing) return
  for (const { value, alike } of differing) {
    const [goal] = alike
    if (goal !== undefined) yield finding(reading, value, goal)
  }
}

const finding = (reading: Reading, value: Figure, goal: Figure): Found => {
  const [words, told] = [wordsAt(reading, value), wordsAt(reading, goal)]
  return {
    at: spot(reading, value),
    verdict: 'uncertain',
    message: `目标值写作${words}，同一行的目标文字写的是${told}`,
    hint: '请核对年度计划，改成一致的数；如果目标文字说的是另一件事，可不改',
    stated: words,
    computed: told,
    operands: [operandAt('目标文字', goal, reading)],
  }
}

import type { Diagnostic } from '@jibao/core'
import { type Indicator, parseQuantity } from '@jibao/data-model'
import { plainWords } from '../names/plain-words.ts'
import type { Column } from './compose-columns.ts'
import { rowByGoal, rowContradicts } from './diagnostics.ts'
import { isColumnNumbers, isFooter, isTotal } from './row-kinds.ts'
import type { SheetContext } from './sheet-context.ts'

/** A row that is about an indicator of the workspace. */
export interface IndicatorRow {
  readonly row: number
  readonly indicator: Indicator
  /** The unit that its name carries. */
  readonly unit?: string
}

/** A row with a figure, about something that the workspace does not know. */
export interface UnknownRow {
  readonly row: number
  readonly column: number
  readonly name: string
}

interface Identified {
  readonly rows: readonly IndicatorRow[]
  readonly unknown: readonly UnknownRow[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Request {
  readonly rows: readonly number[]
  readonly columns: readonly Column[]
  /** Columns that may hold a figure. */
  readonly figures: readonly Column[]
}

/**
 * Which indicator each row is about. Section heads, totals, column numbers and what stands below the table are
 * passed over; a row that names an indicator counts wherever it stands.
 */
export const identifyRows = (
  { rows, columns, figures }: Request,
  context: SheetContext,
): Identified => {
  const { grid, originOf } = context
  const naming = namingColumns(columns)
  const found: IndicatorRow[] = []
  const unknown: UnknownRow[] = []
  const diagnostics: Diagnostic[] = []
  let hasEnded = false
  for (const row of rows) {
    const texts = grid.cellsIn(row).map(({ column }) => grid.textAt(row, column))
    const [first] = texts
    if (first === undefined) continue
    const at = naming.names.findLast((column) => grid.textAt(row, column) !== '')
    const column = at ?? naming.names[0] ?? naming.ids[0] ?? 1
    const identified = identify(row, naming, context)
    if (identified !== undefined) {
      const { contradicts, byGoal, ...indicatorRow } = identified
      const name = grid.textAt(row, column)
      if (contradicts !== undefined) {
        const { id } = indicatorRow.indicator
        diagnostics.push(rowContradicts(id, contradicts.name, originOf(row, column)))
      }
      if (byGoal) {
        diagnostics.push(rowByGoal(name, indicatorRow.indicator.name, originOf(row, column)))
      }
      found.push(indicatorRow)
      continue
    }
    hasEnded ||= isFooter(first)
    const name = at === undefined ? '' : grid.textAt(row, at)
    const isPassedOver =
      hasEnded ||
      [name, first].some(isTotal) ||
      isColumnNumbers(texts) ||
      !hasFigure(row, figures, context)
    if (!isPassedOver) unknown.push({ row, column, name })
  }
  return { rows: found, unknown, diagnostics }
}

interface Naming {
  readonly ids: readonly number[]
  readonly names: readonly number[]
  readonly isByGoal: boolean
}

/** The columns that name a row: those headed 指标, else those headed 项目, else the goals themselves. */
const namingColumns = (columns: readonly Column[]): Naming => {
  const withRole = (wanted: string): readonly number[] =>
    columns.filter(({ heading: { role } }) => role === wanted).map(({ column }) => column)
  const names = [withRole('indicator'), withRole('item')].find((some) => some.length > 0)
  return { ids: withRole('id'), names: names ?? withRole('goal'), isByGoal: names === undefined }
}

const identify = (
  row: number,
  { ids, names, isByGoal }: Naming,
  { grid, indicators, mappedNames }: SheetContext,
): (IndicatorRow & { readonly contradicts?: Indicator; readonly byGoal: boolean }) | undefined => {
  const texts = [...new Set(names.map((column) => grid.textAt(row, column)))].filter(
    (text) => text !== '',
  )
  // The narrowest name counts: under 帮扶困难职工, a part of it is not the whole.
  const tried = [texts.at(-1) ?? '', texts.join('')]
  const byName = tried
    .map((text) => {
      const mapped = mappedNames.get(plainWords(text))
      return mapped === undefined ? indicators.find(text) : { indicator: mapped }
    })
    .find((one) => one !== undefined)
  const byId = ids
    .map((column) => indicators.byId(grid.textAt(row, column)))
    .find((one) => one !== undefined)
  const byGoal =
    isByGoal && byName === undefined ? indicators.findByGoal(tried[0] ?? '') : undefined
  const indicator = byId ?? byName?.indicator ?? byGoal
  if (indicator === undefined) return undefined
  const isContradicted = byName !== undefined && byName.indicator !== indicator
  return {
    row,
    indicator,
    byGoal: indicator === byGoal,
    ...(byName?.unit === undefined ? {} : { unit: byName.unit }),
    ...(isContradicted ? { contradicts: byName.indicator } : {}),
  }
}

/** Anything that is not blank and does not say that there is nothing. */
const hasFigure = (row: number, figures: readonly Column[], { grid }: SheetContext): boolean =>
  figures.some(({ column }) => {
    const text = grid.shownAt(row, column)?.range.top === row ? grid.textAt(row, column) : ''
    return text !== '' && parseQuantity(text).kind !== 'not-stated'
  })

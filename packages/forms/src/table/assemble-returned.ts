import type { Diagnostic } from '@jibao/core'
import { comparePeriods, type Department, type Period } from '@jibao/data-model'
import type { ReturnedWorkbook } from '../intake/returned.ts'
import { rowsLeft, rowsUnknown, rowUnknown, sheetOtherPeriod } from './diagnostics.ts'
import type { SheetReading } from './read-sheet.ts'
import type { SheetContext } from './sheet-context.ts'

interface Assembly {
  readonly asked: Period | undefined
  readonly skipped: readonly Diagnostic[]
  /** As the map says. */
  readonly department: Department | undefined
  readonly fileDepartments: readonly Department[]
}

/** What all sheets of a workbook say together. */
export const assembleReturned = (
  file: string,
  all: readonly SheetReading[],
  { asked, skipped, department: mapped, fileDepartments }: Assembly,
): ReturnedWorkbook => {
  const { readings, left } = ofPeriod(all, asked)
  const rows = readings.flatMap((reading) => reading.rows)
  const period =
    asked ??
    readings
      .flatMap((reading) => reading.period ?? [])
      .toSorted(comparePeriods)
      .at(-1)
  const department = mapped ?? senderOf(readings, fileDepartments)
  const by = readings.find((reading) => reading.by !== undefined)?.by
  const layout = (readings.find((reading) => reading.rows.length > 0) ?? readings[0])?.layout
  return {
    kind: 'table',
    file,
    ...(period === undefined ? {} : { period }),
    ...(department === undefined ? {} : { department: department.id }),
    ...(by === undefined ? {} : { by }),
    ...(layout === undefined ? {} : { layout }),
    rowsRead: rows.length,
    figures: readings.flatMap((reading) => reading.figures),
    diagnostics: [
      ...readings.flatMap((reading) => reading.diagnostics),
      ...left,
      ...tellUnknownRows(readings, rows.length > 0),
      ...skipped,
    ],
  }
}

/** Among sheets of several quarters those of the period asked for; all of them where none is. */
const ofPeriod = (
  readings: readonly SheetReading[],
  asked: Period | undefined,
): { readonly readings: readonly SheetReading[]; readonly left: readonly Diagnostic[] } => {
  const own = readings.filter(({ other }) => other === undefined)
  if (asked === undefined || own.length === 0) return { readings, left: [] }
  const left = readings.flatMap(({ other }) =>
    other?.fault.origin === undefined
      ? []
      : [sheetOtherPeriod(other.told.text, asked, other.fault.origin)],
  )
  return { readings: own, left }
}

/** The one department that the rows name, else the one that the title or the file's name gives. */
const senderOf = (
  readings: readonly SheetReading[],
  fileDepartments: readonly Department[],
): Department | undefined => {
  const named = new Set(readings.flatMap(({ departments }) => departments))
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined
  const senders = new Set(readings.flatMap(({ sender }) => sender ?? []))
  if (senders.size > 0) return senders.size === 1 ? [...senders][0] : undefined
  return fileDepartments.length === 1 ? fileDepartments[0] : undefined
}

/** So many of one kind are worth a line each. */
const mostUnknown = 50

/** Row by row, or all at once when there is no row of ours among them. */
const tellUnknownRows = (
  readings: readonly SheetReading[],
  hasRows: boolean,
): readonly Diagnostic[] => {
  const unknown = readings.flatMap(({ unknown: rows, context }) =>
    rows.map(({ row, column, name }) => ({ name, context, origin: context.originOf(row, column) })),
  )
  const near = ({ name, context }: { name: string; context: SheetContext }): string | undefined =>
    context.indicators.near(name)
  const told = unknown.slice(0, mostUnknown)
  if (hasRows) {
    const [next] = unknown.slice(mostUnknown)
    return [
      ...told.map((row) => rowUnknown(row.name, near(row), row.origin)),
      ...(next === undefined ? [] : [rowsLeft(unknown.length - mostUnknown, next.origin)]),
    ]
  }
  const origin = unknown[0]?.origin ?? readings[0]?.context.originOf(1, 1)
  const meant = told.map(near).find((one) => one !== undefined)
  return origin === undefined
    ? []
    : [
        rowsUnknown(
          told.map(({ name }) => name),
          meant,
          origin,
        ),
      ]
}

import { isSameReading, periodEnd } from '@jibao/data-model'
import { figureKey } from '../resolve/figure-key.ts'
import type { JournalEntry } from './add-journal.ts'
import type { WrittenEntry } from './edit-map.ts'
import type { WrittenPlace } from './find-written.ts'
import type { ObservationFields } from './observation-entry.ts'
import type { FigureToRecord, WorkbookToRecord } from './record-figures.ts'
import type { FileRecord } from './record-in-file.ts'
import type { WantedFigure } from './wanted-figures.ts'
import { date, fields, figure, text, type Written } from './written.ts'

/** A figure, the file that it goes into, and the one that keeps its history. */
export interface PlacedFigure {
  readonly wanted: WantedFigure
  readonly file: string
  readonly journal: string
  /** Where it stands so far. */
  readonly written: WrittenPlace | undefined
}

/** What of all figures, by `figureKey`, concerns one file. */
export const fileRecord = (
  file: string,
  placed: ReadonlyMap<string, PlacedFigure>,
  imports: readonly WorkbookToRecord[],
): FileRecord => {
  const here = [...placed.values()].filter((one) => one.file === file)
  return {
    changed: here.flatMap(({ wanted, written }) =>
      written === undefined ? [] : [{ ...written, fields: newFields(wanted) }],
    ),
    added: here
      .filter(({ written }) => written === undefined)
      .map(({ wanted }) => ({
        indicator: wanted.indicator.id,
        fields: { ...newFields(wanted), value: figure(wanted.value) },
      })),
    journal: imports.flatMap((workbook) => {
      const figures = workbook.figures.flatMap((one): readonly WrittenEntry[] => {
        const found = placed.get(figureKey(one.indicator, one.period))
        return found?.journal === file ? [[one.indicator, journalFigure(one, found)]] : []
      })
      // Where two rows of a workbook say the same, one of them will do.
      const byIndicator = new Map(figures)
      return figures.length === 0 ? [] : [{ facts: factsOf(workbook), figures: [...byIndicator] }]
    }),
  }
}

/** What differs from what is recorded; a date that goes without saying does not. */
const newFields = (wanted: WantedFigure): ObservationFields => {
  const { value, asOf, note, evidence, period, recorded } = wanted
  const day = recorded?.asOf ?? periodEnd(period)
  return {
    ...(isNewReading(wanted) ? { value: figure(value) } : {}),
    ...(asOf === undefined || asOf === day ? {} : { asOf: date(asOf) }),
    ...(note === undefined || note === recorded?.note ? {} : { note: text(note) }),
    ...(evidence === undefined || evidence === recorded?.evidence
      ? {}
      : { evidence: text(evidence) }),
  }
}

const isNewReading = ({ reading, recorded }: WantedFigure): boolean =>
  recorded === undefined || !isSameReading(reading, recorded.reading)

const journalFigure = (
  { cell, value }: FigureToRecord,
  { wanted, written }: PlacedFigure,
): Written => {
  const was = isNewReading(wanted) ? (written?.text ?? '') : ''
  return fields([
    ['cell', text(cell)],
    ['value', figure(value)],
    ...(was === '' ? [] : [['was', figure(was)] as const]),
  ])
}

const factsOf = ({
  file,
  sha256,
  department,
  by = '',
  at,
}: WorkbookToRecord): JournalEntry['facts'] => [
  ['file', text(file)],
  ['sha256', text(sha256)],
  ...(department === undefined ? [] : [['department', text(department)] as const]),
  ...(by.trim() === '' ? [] : [['by', text(by)] as const]),
  ['at', text(at)],
]

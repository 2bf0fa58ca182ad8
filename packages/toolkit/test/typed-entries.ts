import { toNumber } from '@jibao/core'
import { type Observation, type Reading, writtenReading } from '@jibao/data-model'
import type { FormOptions } from '@jibao/forms'

type Entries = NonNullable<FormOptions['entries']>
type Entry = NonNullable<ReturnType<Entries['get']>>

/** A spreadsheet keeps no more. */
const significantDigits = 15

const fitsCell = (value: string): boolean =>
  value.replaceAll(/\D/g, '').length <= significantDigits && String(toNumber(value)) === value

/** A number where a cell can hold it and it can be nothing else; percents with their sign, as the form asks for. */
const typedReading = (reading: Reading): NonNullable<Entry['figure']> => {
  if (reading.kind === 'quantity') {
    const { value, unit, approximate, upper } = reading.quantity
    const isPlain = approximate === undefined && upper === undefined && unit !== '%'
    if (isPlain && fitsCell(value)) return { kind: 'number', value }
  }
  return { kind: 'text', text: writtenReading(reading) }
}

/** What a careful clerk types who knows the figures. */
export const typedEntries = (observations: readonly Observation[]): Entries =>
  new Map(
    observations.map(({ indicator, reading, asOf, note, evidence }) => [
      indicator,
      {
        figure: typedReading(reading),
        asOf: { kind: 'date', date: asOf },
        ...(note === undefined ? {} : { note: { kind: 'text', text: note } }),
        ...(evidence === undefined ? {} : { evidence: { kind: 'text', text: evidence } }),
      },
    ]),
  )

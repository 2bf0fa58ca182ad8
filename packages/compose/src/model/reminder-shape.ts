import { block, type DataOf, flag, listOf, record, text, value } from '../shape.ts'
import { periodShape } from './period-shape.ts'

/** Data for letters to one department about what it has not reported. */
export const reminderShape = record({
  period: periodShape,
  issuer: text,
  date: text,
  recipient: record({
    /** Short where it has a short name. */
    name: text,
    fullName: text,
    /** Likewise, to be addressed. */
    addressees: listOf(text),
    /** Whether the department that signs is asked itself. */
    isIssuer: flag,
  }),
  /** How many figures were asked for, came and are missing. */
  asked: value,
  reported: value,
  missing: value,
  hasReported: flag,
  /** What is missing, programme by programme. */
  programmes: listOf(
    record({
      /** Empty for figures of no programme. */
      name: text,
      missing: value,
      /** Indicators by name. */
      names: listOf(text),
      tableTitle: text,
      /** With its title as caption where there are several. */
      table: block,
    }),
  ),
})

export type ReminderModel = DataOf<typeof reminderShape>

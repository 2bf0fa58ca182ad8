import { type Outcome, succeed } from '@jibao/core'
import type { Report } from '@jibao/document'
import { composeTemplate, type ReportSettings } from './compose-template.ts'
import { reminderMakers } from './model/reminder.ts'
import type { ReminderData } from './model/reminder-data.ts'
import type { Template } from './template/template.ts'

/** The letter that asks one department for the figures that it has not reported. */
export const composeReminder = (
  template: Template,
  data: ReminderData,
  settings: ReportSettings,
): Outcome<Report> => {
  const { record, mark } = data
  const { value, diagnostics } = composeTemplate(
    template,
    {
      kind: 'reminder',
      makers: reminderMakers(data),
      period: record.period,
      record,
      ...(mark === undefined ? {} : { mark }),
    },
    settings,
  )
  return value === undefined ? { value, diagnostics } : succeed(value.report, diagnostics)
}

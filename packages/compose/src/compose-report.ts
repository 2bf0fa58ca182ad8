import { type Outcome, succeed } from '@jibao/core'
import type { Report } from '@jibao/document'
import { composeTemplate, type ReportSettings } from './compose-template.ts'
import { manuscriptUnused } from './diagnostics.ts'
import { manuscriptOf } from './model/manuscript-of.ts'
import { programmeProgressMakers } from './model/programme-progress.ts'
import type { ReportData } from './model/report-data.ts'
import type { Template } from './template/template.ts'

/** The report of a programme at the end of a period. */
export const composeReport = (
  template: Template,
  data: ReportData,
  settings: ReportSettings,
): Outcome<Report> => {
  const manuscript = manuscriptOf(data)
  const { value, diagnostics } = composeTemplate(
    template,
    {
      kind: 'programme-progress',
      makers: programmeProgressMakers(data),
      period: data.progress.period,
      record: data.record,
      ...(data.mark === undefined ? {} : { mark: data.mark }),
      ...(manuscript?.title === undefined ? {} : { title: manuscript.title }),
    },
    settings,
  )
  if (value === undefined) return { value, diagnostics }
  const { report, model, references } = value
  const isUsed =
    manuscript === undefined || references.some(({ content }) => content === model.manuscript)
  return succeed(report, [
    ...(isUsed ? [] : [manuscriptUnused(template.title, manuscript.origin)]),
    ...diagnostics,
  ])
}

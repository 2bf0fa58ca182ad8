import { type Diagnostic, type Outcome, succeed } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { MemberFigure, MembersProgress } from '@jibao/quarter-progress'
import { composeTemplate, type ReportSettings } from './compose-template.ts'
import { memberIndicatorDiffers, memberIndicatorsSeveral, memberProgrammes } from './diagnostics.ts'
import { measureData, memberProgressMakers } from './model/member-progress.ts'
import type { MembersData } from './model/members-data.ts'
import type { Template } from './template/template.ts'

/**
 * The summary of a province over its counties at the end of a period. What cannot be summed up is told
 * beside the report, with its places in both plans.
 */
export const composeSummary = (
  template: Template,
  data: MembersData,
  settings: ReportSettings,
): Outcome<Report> => {
  const progress = measureData(data)
  const { value, diagnostics } = composeTemplate(
    template,
    {
      kind: 'member-progress',
      makers: memberProgressMakers(data, progress),
      period: data.period,
      record: data.record,
      ...(data.mark === undefined ? {} : { mark: data.mark }),
    },
    settings,
  )
  if (value === undefined) return { value, diagnostics }
  return succeed(value.report, [...misfits(data, progress), ...diagnostics])
}

/** Counties without the programme, and indicators of counties that have the name but are not the same thing. */
const misfits = (
  { dataset, programme: id }: MembersData,
  { members, totals, ranges }: MembersProgress,
): readonly Diagnostic[] => {
  const { name = id } = dataset.programmes.find((one) => one.id === id) ?? {}
  return [
    ...members.flatMap(({ member, programmes }) =>
      programmes === undefined ? [] : [memberProgrammes(member, name, programmes)],
    ),
    ...[...totals, ...ranges].flatMap(({ progress: { indicator }, figures }) =>
      figures.flatMap((figure) => misfitOf(indicator, figure)),
    ),
  ]
}

const misfitOf = (
  wanted: MembersProgress['totals'][number]['progress']['indicator'],
  { member, progress, leftOut }: MemberFigure,
): readonly Diagnostic[] => {
  if (leftOut === 'several') return [memberIndicatorsSeveral(member, wanted)]
  if (progress === undefined || (leftOut !== 'unit' && leftOut !== 'accrual')) return []
  return [memberIndicatorDiffers(member, wanted, progress.indicator, leftOut)]
}

import { fail, isError, type Origin, type Outcome, succeed } from '@jibao/core'
import { type Profile, periodPhrases, type TableRuling } from '@jibao/data-model'
import { plainText, type Report } from '@jibao/document'
import { manuscriptUnused, titleEmpty } from './diagnostics.ts'
import { findPending } from './find-pending.ts'
import { toBlocks } from './markdown/blocks.ts'
import { resolveReferences } from './markdown/inlines.ts'
import { manuscriptOf } from './model/manuscript-of.ts'
import { onDemand } from './model/on-demand.ts'
import { programmeProgressMakers } from './model/programme-progress.ts'
import type { ReportData } from './model/report-data.ts'
import { ruleTables } from './rule-tables.ts'
import type { Expanded } from './template/expanded.ts'
import type { HelperContext } from './template/helpers.ts'
import { type OptionValues, resolveOptions } from './template/options.ts'
import { prepareTemplate } from './template/prepare-template.ts'
import type { Template } from './template/template.ts'

/** What a workspace decides about one of its reports. */
export interface ReportSettings {
  /** Replaces the template's title; plain text. */
  readonly title?: string
  /** Those of the template when absent. */
  readonly profile?: Profile
  readonly tables?: TableRuling
  readonly options: Readonly<Record<string, string | readonly string[]>>
  /** Where the settings stand, for diagnostics. */
  readonly origin: Origin
}

/** Template and data to document. All faults of template and settings come back in one run. */
export const composeReport = (
  template: Template,
  data: ReportData,
  settings: ReportSettings,
): Outcome<Report> => {
  const options = resolveOptions(template, settings)
  const faults = [...options.diagnostics, ...prepareTemplate(template).faults]
  if (options.value === undefined || faults.some(isError)) return fail(...faults)
  return build(template, data, settings, options.value)
}

const build = (
  template: Template,
  data: ReportData,
  settings: ReportSettings,
  options: OptionValues,
): Outcome<Report> => {
  const model = onDemand({ ...programmeProgressMakers(data), options: () => options })
  const { issued } = data.record
  const { reportTitle, body } = template
  const compiled = prepareTemplate(template).compiled()
  const { profile = template.profile ?? 'gongwen', tables = template.tables ?? 'grid' } = settings
  const context: HelperContext = {
    issuer: model.issuer,
    mark: data.mark ?? `${model.issuer}文件`,
    date: issued,
    profile,
    facts: data.record,
  }
  const manuscript = manuscriptOf(data)
  const title = settings.title ?? manuscript?.title ?? titleOf(compiled.title(model, context))
  if (title === '') return fail(titleEmpty({ file: reportTitle.file, ...reportTitle.start }))
  const expanded = compiled.body(model, context)
  const { blocks, diagnostics } = toBlocks(expanded, () => ({ file: body.file }))
  if (diagnostics.length > 0) return fail(...diagnostics)
  const report: Report = {
    type: 'report',
    metadata: {
      title,
      issuer: model.issuer,
      date: issued,
      language: 'zh-CN',
      period: periodPhrases(data.progress.period).full,
    },
    children: tables === 'three-line' ? blocks.map(ruleTables) : blocks,
  }
  const isUsed = expanded.references.some(({ content }) => content === model.manuscript)
  return succeed(report, [
    ...(manuscript === undefined || isUsed
      ? []
      : [manuscriptUnused(template.title, manuscript.origin)]),
    ...findPending(report),
  ])
}

const titleOf = ({ markdown, references }: Expanded): string =>
  plainText(resolveReferences(markdown, references)).trim()

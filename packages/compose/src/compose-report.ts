import { type Diagnostic, fail, isError, type Origin, type Outcome, succeed } from '@jibao/core'
import { type Profile, periodPhrases, type TableRuling } from '@jibao/data-model'
import { plainText, type Report } from '@jibao/document'
import { titleEmpty } from './diagnostics.ts'
import { toBlocks } from './markdown/blocks.ts'
import { resolveReferences } from './markdown/inlines.ts'
import { programmeProgressModel, type ReportData } from './model/programme-progress.ts'
import { programmeProgressShape } from './model/programme-progress-shape.ts'
import { ruleTables } from './rule-tables.ts'
import { checkTemplate } from './template/check-template.ts'
import { type Expanded, expand } from './template/expand.ts'
import type { HelperContext } from './template/helpers.ts'
import { type OptionValues, optionsShape, resolveOptions } from './template/options.ts'
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
  const shape = {
    ...programmeProgressShape,
    fields: { ...programmeProgressShape.fields, options: optionsShape(template) },
  }
  const faults: readonly Diagnostic[] = [...options.diagnostics, ...checkTemplate(template, shape)]
  if (options.value === undefined || faults.some(isError)) return fail(...faults)
  return build(template, data, settings, options.value)
}

const build = (
  template: Template,
  data: ReportData,
  settings: ReportSettings,
  options: OptionValues,
): Outcome<Report> => {
  const model = { ...programmeProgressModel(data), options }
  const { issued } = data.record
  const { reportTitle, body } = template
  const { profile = template.profile ?? 'gongwen', tables = template.tables ?? 'grid' } = settings
  const context: HelperContext = {
    issuer: model.issuer,
    mark: data.mark ?? `${model.issuer}文件`,
    date: issued,
    profile,
    facts: data.record,
  }
  const title = settings.title ?? titleOf(expand(reportTitle, template, model, context))
  if (title === '') return fail(titleEmpty({ file: reportTitle.file, ...reportTitle.start }))
  const { blocks, diagnostics } = toBlocks(expand(body, template, model, context), () => ({
    file: body.file,
  }))
  if (diagnostics.length > 0) return fail(...diagnostics)
  return succeed({
    type: 'report',
    metadata: {
      title,
      issuer: model.issuer,
      date: issued,
      language: 'zh-CN',
      period: periodPhrases(data.progress.period).full,
    },
    children: tables === 'three-line' ? blocks.map(ruleTables) : blocks,
  })
}

const titleOf = ({ markdown, references }: Expanded): string =>
  plainText(resolveReferences(markdown, references)).trim()

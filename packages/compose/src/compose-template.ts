import { fail, isError, type Origin, type Outcome, succeed } from '@jibao/core'
import {
  type Period,
  type PeriodRecord,
  type Profile,
  periodPhrases,
  type TableRuling,
} from '@jibao/data-model'
import { type Publication, plainText, type Report } from '@jibao/document'
import { templateData, titleEmpty } from './diagnostics.ts'
import { findPending } from './find-pending.ts'
import { toBlocks } from './markdown/blocks.ts'
import { resolveReferences } from './markdown/inlines.ts'
import { type Makers, onDemand } from './model/on-demand.ts'
import { ruleTables } from './rule-tables.ts'
import type { Expanded, Reference } from './template/expanded.ts'
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
  /** What the record says of this issue goes before it. */
  readonly publication?: Publication
  /** Where the settings stand, for diagnostics. */
  readonly origin: Origin
}

/** What a template is filled with, of whichever kind. */
export interface Material<Model extends { readonly issuer: string }> {
  readonly kind: Template['data']
  readonly makers: Makers<Model>
  readonly period: Period
  /** With `issued`: a report is dated. */
  readonly record: PeriodRecord & { readonly issued: string }
  /** 发文机关标志; made of the issuer's name when absent. */
  readonly mark?: string
  /** Takes the place of the template's title. */
  readonly title?: string
}

/** A document, and what its template asked for on the way. */
export interface ComposedTemplate<Model> {
  readonly report: Report
  readonly model: Model
  readonly references: readonly Reference[]
}

/** Template and data to document. All faults of template and settings come back in one run. */
export const composeTemplate = <Model extends { readonly issuer: string }>(
  template: Template,
  material: Material<Model>,
  settings: ReportSettings,
): Outcome<ComposedTemplate<Model>> => {
  if (template.data !== material.kind) return fail(templateData(template, settings.origin))
  const options = resolveOptions(template, settings)
  const faults = [...options.diagnostics, ...prepareTemplate(template).faults]
  if (options.value === undefined || faults.some(isError)) return fail(...faults)
  return build(template, material, settings, options.value)
}

const build = <Model extends { readonly issuer: string }>(
  template: Template,
  { makers, period, record, mark, ...given }: Material<Model>,
  settings: ReportSettings,
  options: OptionValues,
): Outcome<ComposedTemplate<Model>> => {
  const model: Model = onDemand({ ...makers, options: () => options } as Makers<
    Model & { readonly options: OptionValues }
  >)
  const { reportTitle, body } = template
  const compiled = prepareTemplate(template).compiled()
  const {
    profile = template.profile ?? 'gongwen',
    tables = template.tables ?? 'grid',
    publication,
  } = settings
  const context: HelperContext = {
    issuer: model.issuer,
    mark: mark ?? `${model.issuer}文件`,
    date: record.issued,
    profile,
    facts: record,
  }
  const chosen = settings.title ?? given.title
  const heading = chosen === undefined ? compiled.title(model, context) : undefined
  const expanded = compiled.body(model, context)
  const faults = [...(heading?.faults ?? []), ...expanded.faults]
  if (faults.length > 0) return fail(...faults)
  const title = heading === undefined ? (chosen ?? '') : titleOf(heading)
  if (title === '') return fail(titleEmpty({ file: reportTitle.file, ...reportTitle.start }))
  const { blocks, diagnostics } = toBlocks(expanded, () => ({ file: body.file }))
  if (diagnostics.length > 0) return fail(...diagnostics)
  const report: Report = {
    type: 'report',
    metadata: {
      title,
      issuer: model.issuer,
      date: record.issued,
      language: 'zh-CN',
      period: periodPhrases(period).full,
      ...(publication === undefined
        ? {}
        : { publication: { ...publication, ...record.publication } }),
    },
    children: tables === 'three-line' ? blocks.map(ruleTables) : blocks,
  }
  return succeed({ report, model, references: expanded.references }, findPending(report))
}

const titleOf = ({ markdown, references }: Expanded): string =>
  plainText(resolveReferences(markdown, references)).trim()

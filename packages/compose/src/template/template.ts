import { type Profile, profileSchema, type TableRuling, tableRulingSchema } from '@jibao/data-model'
import { z } from 'zod'
import type { GivenHelper } from './given-helper.ts'

/** One file of a template, with the name to show in diagnostics. */
export interface TemplateFile {
  readonly file: string
  readonly source: string
  /** Where the text begins when it is embedded in the file: 1-based line and column. */
  readonly start?: { readonly line: number; readonly column: number }
}

export const optionSchema = z.strictObject({
  description: z.string().min(1),
  /** `是`/`否` make it a flag, a list a list; any other text is text. */
  default: z.union([z.string(), z.array(z.string())]),
})

/** template.yaml */
export const templateFileSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  /** Which data it is given. */
  data: z.enum(['programme-progress', 'member-progress', 'reminder']),
  /** Handlebars, for the title of the report. */
  reportTitle: z.string().min(1),
  profile: profileSchema.exactOptional(),
  tables: tableRulingSchema.exactOptional(),
  options: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), optionSchema).exactOptional(),
})

export type TemplateOption = z.infer<typeof optionSchema>

/** A kind of report: what it is called, what it needs, and the text that makes it. */
export interface Template {
  readonly name: string
  /** What staff call it: 季度进展通报. */
  readonly title: string
  readonly data: z.infer<typeof templateFileSchema>['data']
  readonly reportTitle: TemplateFile
  /** For reports that do not choose their own; `gongwen` when absent. */
  readonly profile?: Profile
  /** Likewise; `grid` when absent. */
  readonly tables?: TableRuling
  readonly options: Readonly<Record<string, TemplateOption>>
  readonly body: TemplateFile
  /** What it may call besides our own; no name is taken. */
  readonly helpers: readonly GivenHelper[]
  /** By name, without folder and extension. */
  readonly partials: ReadonlyMap<string, TemplateFile>
}

/** The words for a flag in YAML that staff write. */
export const flagWords: Readonly<Record<string, boolean>> = { 是: true, 否: false }

export const kindOfOption = ({ default: preset }: TemplateOption): 'flag' | 'list' | 'text' => {
  if (typeof preset !== 'string') return 'list'
  return Object.hasOwn(flagWords, preset) ? 'flag' : 'text'
}

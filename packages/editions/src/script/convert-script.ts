import { type FieldRole, type Language, mapReport, type Report } from '@jibao/document'
import { convertProse } from './convert-prose.ts'
import { convertValue } from './convert-value.ts'
import { openConverter } from './open-converter.ts'

/** Whose traditional characters: Taiwan's or Hong Kong's. */
export type ScriptLocale = 'tw' | 'hk'

export interface ScriptSettings {
  readonly locale: ScriptLocale
  /** Names and terms that stay as they are. */
  readonly protectedTerms: readonly string[]
}

const languages = {
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
} as const satisfies Record<ScriptLocale, Language>

/** Names of persons and the numbers of documents are as their owners write them. */
const keptRoles: readonly FieldRole[] = ['person', 'number']

/** The report in traditional characters, and in the language that says so; one that is so already stays. */
export const convertScript = async (report: Report, settings: ScriptSettings): Promise<Report> => {
  if (report.metadata.language !== 'zh-CN') return report
  const convert = await openConverter(settings)
  const field = (text: string, role: FieldRole): string =>
    keptRoles.includes(role) ? text : convert(text)
  const converted = mapReport(report, {
    prose: (leaves) => convertProse(leaves, convert),
    value: (value) => convertValue(value, convert),
    field,
  })
  return { ...converted, metadata: { ...converted.metadata, language: languages[settings.locale] } }
}

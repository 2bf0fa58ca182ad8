import { type Outcome, succeedUnlessErrors } from '@jibao/core'
import type { DisclosureName } from '@jibao/data-model'
import type { Report } from '@jibao/document'
import { convertScript, disclose, findPersonalData, type ScriptLocale } from '@jibao/editions'
import type { Workspace } from '@jibao/sources'

/** For whom a report is made, and in which characters. */
export interface Edition {
  readonly disclosure: DisclosureName
  /** Whose traditional characters; simplified ones when absent. */
  readonly script?: ScriptLocale
}

export interface EditedReport {
  readonly report: Report
  /** How many figures are not shown as they are. */
  readonly masked: number
}

const marks = { internal: undefined, public: '公开', sample: '样本' } as const
const traditionalMarks = { internal: undefined, public: '公開', sample: '樣本' } as const
const scriptMarks = { tw: '繁體', hk: '繁體香港' } as const

/** What tells the file of an edition from those of others: （公开）; empty for the workspace's own. */
export const editionMark = ({ disclosure, script }: Edition): string => {
  const words = [
    (script === undefined ? marks : traditionalMarks)[disclosure],
    script === undefined ? undefined : scriptMarks[script],
  ].filter((word) => word !== undefined)
  return words.length === 0 ? '' : `（${words.join('、')}）`
}

/** The report for other readers; refused while it says what they must not read about persons. */
export const makeEdition = async (
  report: Report,
  { disclosure: name, script }: Edition,
  {
    dataset,
    disclosure,
    protectedTerms,
  }: Pick<Workspace, 'dataset' | 'disclosure' | 'protectedTerms'>,
): Promise<Outcome<EditedReport>> => {
  const shown = name === 'internal' ? { report, masked: 0, diagnostics: [] } : discloseTo(name)
  if (script === undefined) return succeedUnlessErrors(shown, shown.diagnostics)
  const converted = await convertScript(shown.report, { locale: script, protectedTerms })
  return succeedUnlessErrors({ report: converted, masked: shown.masked }, shown.diagnostics)

  function discloseTo(reader: Exclude<DisclosureName, 'internal'>) {
    const profile = disclosure[reader]
    const categories = new Map(dataset.indicators.map(({ id, category }) => [id, category]))
    const disclosed = disclose(report, {
      name: reader,
      profile,
      categoryOf: (indicator) => categories.get(indicator),
    })
    return { ...disclosed, diagnostics: findPersonalData(disclosed.report, profile) }
  }
}

import type { Diagnostic } from '@jibao/core'
import type { CheckContext } from './check.ts'
import { excuseUnused } from './diagnostics.ts'
import type { Finding } from './finding.ts'
import type { CheckSettings, FindingExcuse } from './settings.ts'

interface Circumstances {
  readonly context: CheckContext
  readonly settings: CheckSettings
}

interface Excused {
  readonly findings: readonly Finding[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A draft is named as the user names it, from wherever; its excuse names it from the workspace. */
const isFile = (file: string, named: string): boolean =>
  file === named || file.endsWith(`/${named}`)

/** Prose of a workspace is checked as drafts are; figures stand in YAML. */
const isDataFile = (file: string): boolean => /\.ya?ml$/.test(file)

const applies = (excuse: FindingExcuse, { code, origin, sentence }: Finding): boolean =>
  excuse.code === code &&
  isFile(origin.file, excuse.file) &&
  (excuse.line === undefined || excuse.line === origin.line) &&
  (excuse.sheet === undefined || excuse.sheet === origin.sheet) &&
  (excuse.cell === undefined || excuse.cell === origin.cell) &&
  (excuse.quote === undefined ||
    origin.quote.includes(excuse.quote) ||
    sentence?.text.includes(excuse.quote) === true)

/** Marks what the workspace excuses; an excuse for a file that was checked, and for nothing in it, is told. */
export const excuseFindings = (
  findings: readonly Finding[],
  { context: { readings, data }, settings: { excuses, severities } }: Circumstances,
): Excused => {
  const used = new Set<FindingExcuse>()
  const marked = findings.map((finding) => {
    const own = excuses.filter((excuse) => applies(excuse, finding))
    for (const excuse of own) used.add(excuse)
    const [first] = own
    return first === undefined ? finding : { ...finding, excuse: first.reason }
  })
  const wasChecked = ({ file }: FindingExcuse): boolean =>
    (data !== undefined && isDataFile(file)) ||
    readings.some(({ draft }) => isFile(draft.file, file))
  return {
    findings: marked,
    diagnostics: excuses
      .filter((excuse) => !used.has(excuse) && severities[excuse.code] !== 'off')
      .filter(wasChecked)
      .map(excuseUnused),
  }
}

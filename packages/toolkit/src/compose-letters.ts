import { composeReminder } from '@jibao/compose'
import { isError, type Outcome, succeedUnlessErrors } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import type { Report } from '@jibao/document'
import type { Workspace } from '@jibao/sources'
import { normaliseMarks } from '@jibao/typography'
import { findTemplate } from './find-template.ts'
import type { Guests } from './guests.ts'
import type { MissingReport } from './missing-reports.ts'
import type { Tools } from './tools.ts'

/** A letter to one department, as a document. */
export interface Letter {
  readonly department: MissingReport['department']
  readonly report: Report
}

/** What all letters of a run have in common. */
interface Occasion {
  readonly workspace: Workspace
  readonly period: Period
  /** `YYYY-MM-DD` */
  readonly date: string
  /** By when, in words. */
  readonly deadline: string | undefined
}

/** Name of the template: a workspace may have its own. */
export const letterTemplate = 'reminder'

/** One letter to each department that has not reported everything. */
export const composeLetters = async (
  missing: readonly MissingReport[],
  { workspace, period, date, deadline }: Occasion,
  { world, templateFolders }: Pick<Tools, 'world' | 'templateFolders'>,
  guests: Guests,
): Promise<Outcome<readonly Letter[]>> => {
  const { dataset, folder, issuer, mark, origin } = workspace
  const place = { workspaceFolder: folder, templateFolders, guests, world, origin }
  const { value: template, diagnostics: read } = await findTemplate(letterTemplate, place)
  if (template === undefined) return { value: undefined, diagnostics: read }
  const composed = missing.map(({ department, ...figures }) => ({
    department,
    letter: composeReminder(
      template,
      {
        ...figures,
        dataset,
        issuer,
        department: department.id,
        ...(mark === undefined ? {} : { mark }),
        // 发文字号 and the like are recorded for the period's reports, and not for letters about it.
        record: { period, issued: date, origin },
      },
      { options: deadline === undefined ? {} : { deadline }, origin },
    ),
  }))
  // A fault of the template is the same in every letter.
  const faulty = composed.find(({ letter }) => letter.diagnostics.some(isError))
  const told = faulty === undefined ? composed : [faulty]
  return succeedUnlessErrors(
    composed.flatMap(({ department, letter: { value } }) =>
      value === undefined ? [] : [{ department, report: normaliseMarks(value) }],
    ),
    [...read, ...told.flatMap(({ letter }) => letter.diagnostics)],
  )
}

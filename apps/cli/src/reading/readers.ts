import type { ReadDraft } from '@jibao/drafts'
import type { ReadWorkbook } from '@jibao/workbook'

/** What reads files that come from outside. */
export interface Readers {
  readonly readWorkbook: ReadWorkbook
  readonly readDraft: ReadDraft
}

/** Which of them: `workbook` for figures to take over, `draft` for a text to check. */
export type Reading = 'workbook' | 'draft'

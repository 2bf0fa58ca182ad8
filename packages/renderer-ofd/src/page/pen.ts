import type { Box } from '../box.ts'
import type { FontUse } from '../fonts/font-use.ts'
import type { Ids } from '../ids.ts'

/** What drawing on a page needs from the document around it. */
export interface Pen {
  readonly ids: Ids
  readonly fonts: FontUse
  /** The page's physical box. */
  readonly sheet: Box
}

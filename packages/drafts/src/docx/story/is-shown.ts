import type { Story } from './story.ts'

/** Whether a reader sees what stands here: not hidden, no field's code, no repeated heading. */
export const isShown = ({ runs, fields, paragraphs }: Story): boolean =>
  runs.at(-1)?.isHidden !== true &&
  fields.isShown() &&
  !fields.isContents() &&
  paragraphs.at(-1)?.isContents === false

import type { Tag } from '../xml/walk-part.ts'
import type { Holder } from './holder.ts'
import type { Story } from './story.ts'

/** Where an element without content ends, however it is written. */
const endOfEmpty = (xml: string, { end }: Tag): number =>
  xml[end - 2] === '/' ? end : xml.indexOf('>', xml.indexOf('</', end)) + 1

/** Whether an element is a child of a run that stands in the text itself, and may be parted from its siblings. */
export const isFree = ({ runs, formulas }: Story, { parent }: Tag): boolean =>
  formulas.length === 0 && runs.length === 1 && parent === 'w:r'

/** What a comment on a child of a run goes around: nested runs and formulas are taken whole. */
export const childHolder = (story: Story, tag: Tag): Holder | undefined => {
  const [formula] = story.formulas
  const [run] = story.runs
  if (formula !== undefined || run === undefined) return formula
  if (!isFree(story, tag)) return run.whole
  return { kind: 'whole', start: tag.start, end: endOfEmpty(story.xml, tag), run: run.place }
}

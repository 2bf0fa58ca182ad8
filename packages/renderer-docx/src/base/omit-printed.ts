import type { Report } from '@jibao/document'
import type { PageRun, PrintedBlock } from '../page-runs.ts'
import type { TextMark } from './mark-names.ts'

/** Which marks the body of the bureau's file has, and which of them behind the place of the report. */
export interface Printed {
  readonly marks: ReadonlySet<TextMark>
  readonly below: ReadonlySet<TextMark>
}

/** Whether the bureau's file prints all of a block's text by its marks. */
const isPrinted = (block: PrintedBlock, { marks, below }: Printed): boolean => {
  switch (block.type) {
    case 'letterhead':
      return true
    case 'title':
      return marks.has('标题')
    case 'addressee':
      return marks.has('主送机关')
    case 'signature':
      // At the head of a page the same marks say who publishes, not who signs.
      return below.has('发文机关') && below.has('成文日期')
    case 'remark':
      return marks.has('附注')
    case 'colophon':
      return (
        marks.has('印发机关') &&
        marks.has('印发日期') &&
        (block.copyTo.length === 0 || marks.has('抄送'))
      )
    default:
      return false
  }
}

/** What the bureau's file prints by itself is not written again: marks stand for the first block of a kind. */
export const omitPrinted = (
  runs: readonly PageRun[],
  { children }: Report,
  printed: Printed,
): readonly PageRun[] => {
  const isFirst = (block: PrintedBlock): boolean =>
    block.type === 'title' || children.find(({ type }) => type === block.type) === block
  return runs
    .map(({ orientation, blocks }) => ({
      orientation,
      blocks: blocks.filter((block) => !(isFirst(block) && isPrinted(block, printed))),
    }))
    .filter(({ blocks }) => blocks.length > 0)
}

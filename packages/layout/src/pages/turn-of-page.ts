import type { ParagraphMark } from '../mark.ts'
import { type LaidItem, type LaidLine, type LaidPage, markOf } from './laid-page.ts'

/** Where a page must begin: with a block, with a later line of its text, or with a later item of its list. */
export interface TurnOfPage {
  readonly block: number
  /** 0-based. */
  readonly line: number
}

/** Lines that a paragraph brings along to a page on which it would have too few. */
const companions = 2

/**
 * What must begin the next page, as this one ends with a line that belongs to what follows: the last
 * lines of the paragraph or the last item of the list that is closed there, or else the whole block.
 */
export const strandedOn = (pages: readonly LaidPage[], index: number): TurnOfPage | undefined => {
  const last = pages[index]?.items.findLast(isPrinted)
  const mark = last === undefined ? undefined : markOf(last)
  if (mark === undefined || !('leader' in mark) || mark.leader === undefined) return undefined
  if (mark.kind === 'paragraph' && last?.type === 'line' && !isLastLine(last.item)) return undefined
  const { leader } = mark
  for (let above = index; above >= 0; above -= 1) {
    const closed = pages[above]?.items.findLast((item) => isClosedBy(item, leader))
    const own = closed === undefined ? undefined : markOf(closed)
    if (closed?.type === 'line' && own?.kind === 'paragraph') {
      return lastLinesOf(closed.item, own, leader)
    }
  }
  return { block: leader, line: 0 }
}

const isClosedBy = (item: LaidItem, leader: number): boolean => {
  const mark = markOf(item)
  return item.type === 'line' && mark?.kind === 'paragraph' && mark.leader === leader
}

/** What must begin this page, as it would hold no more than the last line of a paragraph. */
export const loneLineOn = ({ items }: LaidPage): TurnOfPage | undefined => {
  const first = items.find((item) => !isFurniture(item))
  const last = items.findLast((item) => !isFurniture(item))
  if (first?.type !== 'line' || last !== first) return undefined
  const mark = markOf(first)
  const lines = linesOf(first.item)
  return mark?.kind === 'paragraph' && lines > 1
    ? lastLinesOf(first.item, mark, mark.leader ?? mark.block)
    : undefined
}

const isPrinted = (item: LaidItem): boolean => item.type === 'line' && !isFurniture(item)

const isFurniture = (item: LaidItem): boolean => {
  const kind = markOf(item)?.kind
  return kind === 'pageNumber' || kind === 'colophon'
}

const isLastLine = ({ set: { text, line } }: LaidLine): boolean =>
  text.paragraph.lines.at(-1) === line

const linesOf = ({ set }: LaidLine): number => set.text.paragraph.lines.length

const lastLinesOf = (
  laid: LaidLine,
  { block, item }: ParagraphMark,
  leader: number,
): TurnOfPage => {
  const line = item ?? linesOf(laid) - companions
  return line > 0 ? { block, line } : { block: leader, line: 0 }
}

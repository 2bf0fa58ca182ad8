import type { Diagnostic } from '@jibao/core'
import { type Place, workbookTooManyCells, workbookUnpacksTooLarge } from './diagnostics.ts'
import { limits } from './limits.ts'
import { Refusal } from './refusal.ts'

type Count = (more?: number) => void

/** Counts what is kept of a whole workbook; throws a Refusal when it is too much. */
export interface Counter {
  readonly countSheet: Count
  readonly countCell: Count
  readonly countMerge: Count
  readonly countTags: Count
}

const upTo = (most: number, refusal: () => Diagnostic): Count => {
  let count = 0
  return (more = 1) => {
    count += more
    if (count > most) throw new Refusal(refusal())
  }
}

export const startCounting = (place: Place): Counter => {
  const tooLarge = (what: string) => () => workbookUnpacksTooLarge(what, place)
  return {
    countSheet: upTo(limits.sheets, tooLarge(`工作表多于 ${limits.sheets} 张`)),
    countCell: upTo(limits.cells, () => workbookTooManyCells(place)),
    countMerge: upTo(limits.merges, tooLarge(`合并单元格多于 ${limits.merges} 处`)),
    countTags: upTo(limits.tags, tooLarge('内容繁多')),
  }
}

import type { HeadingLevel } from '@jibao/document'
import type { MergedNumbering } from './merge-numbering.ts'

/** Tells the list of a heading that has to name one itself. */
export type CountHeading = (level: HeadingLevel) => string | undefined

/** A heading that the bureau's style numbers begins a count that only its own list would know of. */
export const startCounting = (numbering: MergedNumbering): CountHeading => {
  let list: string | undefined
  let isBelowBase = false
  return (level) => {
    const by = numbering.headingCount(level)
    if (by === 'byBase') {
      isBelowBase = true
      return undefined
    }
    if (isBelowBase) list = numbering.anotherHeadingList()
    isBelowBase = false
    return list ?? (by === 'byParagraph' ? numbering.headingList : undefined)
  }
}

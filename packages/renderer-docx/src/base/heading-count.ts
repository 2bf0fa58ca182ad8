import type { HeadingLevel } from '@jibao/document'
import type { StyleMap } from './map-styles.ts'

/** Who numbers the headings of a level: their style as the bureau made it, our list by their style, or by themselves. */
export type HeadingCount = 'byBase' | 'byOurStyle' | 'byParagraph'

/** @param countingStyle of a level, the style of the file that prints numbers by itself */
export const headingCounts =
  (map: StyleMap, countingStyle: (level: HeadingLevel) => string | undefined) =>
  (level: HeadingLevel): HeadingCount => {
    const { style } = map.paragraph(`Heading${level}`)
    if (style === undefined) return 'byOurStyle'
    return countingStyle(level) === undefined ? 'byParagraph' : 'byBase'
  }

import type { HeadingNode, Report } from '@jibao/document'
import { numberHeadings } from '@jibao/typography'
import { childOf, findAll } from '../xml-tree.ts'
import type { BaseStyles } from './base-styles.ts'
import { countingStyles, inStyle, numbersOf } from './heading-styles.ts'
import type { Base } from './open-base.ts'

/** What Word prints before each heading: by the bureau's style where that counts, else by ours. */
export const headingNumbers = (
  report: Report,
  {
    base,
    styles,
    before,
  }: { readonly base: Base; readonly styles: BaseStyles; readonly before: number },
): ReadonlyMap<HeadingNode, string> => {
  const styleOf = countingStyles(base, styles)
  const count = numbersOf(base)
  // What the file itself counts before the report.
  for (const paragraph of findAll(base.body.children, 'w:p'))
    if (paragraph.start < before) count(childOf(paragraph, 'w:pPr'))
  return new Map(
    [...numberHeadings(report)].map(([node, number]) => {
      const style = styleOf(node.level)
      return [node, style === undefined ? number : count(inStyle(style))]
    }),
  )
}

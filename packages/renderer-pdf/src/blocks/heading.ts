import { type HeadingNode, plainText } from '@jibao/document'
import { headingStyles } from '@jibao/typography'
import type { BlockScope } from '../block-scope.ts'
import { headingDestination } from '../heading-destination.ts'
import { inlineRuns } from '../inline-runs.ts'
import type { HeadingMark } from '../mark.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { textBlock } from '../text-block.ts'

export const composeHeading = (
  node: HeadingNode,
  { faces, headingNumbers, leader, last }: BlockScope,
): readonly Content[] => {
  const style = headingStyles[node.level]
  const number = headingNumbers.get(node) ?? ''
  const mark: HeadingMark = {
    kind: 'heading',
    node,
    level: node.level,
    title: `${number}${plainText(node.children)}`,
    destination: headingDestination(node, headingNumbers),
    ...(last ? {} : { leader }),
  }
  const runs = [
    ...faces.runs(number, style.font),
    ...inlineRuns(node.children, { faces, role: style.font }),
  ]
  return [
    textBlock(
      style,
      runs.map((run) => ({ ...run, mark })),
    ),
  ]
}

import { type HeadingNode, plainText } from '@jibao/document'
import { headingStyles } from '@jibao/typography'
import { headingDestination } from '../heading-destination.ts'
import type { HeadingMark } from '../mark.ts'
import type { Content } from '../pdfmake-nodes.ts'
import { inlineRuns } from '../text/inline-runs.ts'
import { alterRun } from '../text/run-of.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

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
      runs.map((run) => alterRun(run, 'mark', mark)),
    ),
  ]
}

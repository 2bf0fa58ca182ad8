import { annexLabel, breakTitle, styles } from '@jibao/typography'
import type { AnnexHeadNode } from '../flow.ts'
import type { AnnexMark } from '../mark.ts'
import type { Content, Run } from '../pdfmake-nodes.ts'
import { pitch } from '../text/pitch.ts'
import { alterRun } from '../text/run-of.ts'
import { textBlock } from '../text/text-block.ts'
import type { BlockScope } from './block-scope.ts'

/** The label flush left in the first line, the title centred in the third (GB/T 9704-2012 7.3.6). */
export const composeAnnexHead = (
  { number, title }: AnnexHeadNode,
  { faces, furniture, width }: BlockScope,
): readonly Content[] => {
  const { annexLabel: labelStyle, annexTitle: titleStyle } = styles
  const mark: AnnexMark = { kind: 'annex', level: 1, title }
  const runsOf = (line: string): readonly Run[] =>
    faces.runs(line, titleStyle.font).map((run) => alterRun(run, 'mark', mark))
  return [
    textBlock(labelStyle, faces.runs(annexLabel(number, furniture), labelStyle.font)),
    ...breakTitle(title, width / titleStyle.size).map((line, index) =>
      textBlock(titleStyle, runsOf(line), {
        margin: [0, index === 0 ? pitch : 0, 0, 0],
      }),
    ),
  ]
}

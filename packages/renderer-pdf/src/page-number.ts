import { millimetresToPoints, styles } from '@jibao/typography'
import type { Faces } from './faces.ts'
import type { PageNumberMark } from './mark.ts'
import { type Orientation, pageSetUp } from './page-set-up.ts'
import type { TextBlock } from './pdfmake-nodes.ts'
import { textBlock } from './text-block.ts'

const mark: PageNumberMark = { kind: 'pageNumber' }
const below = millimetresToPoints(7)

const textOf = (page: number): string => `— ${page} —`

export const pageNumberPattern = /^— \d+ —$/

/** Its dashes 7 mm below the type area, one character in from the outer edge (GB/T 9704-2012 7.5). */
export const pageNumber = (
  page: number,
  orientation: Orientation,
  { faces, place }: { readonly faces: Faces; readonly place: 'outside' | 'centre' },
): TextBlock => {
  const style = styles.pageNumber
  const { margins, foot } = pageSetUp[orientation]
  const [left, , right, bottom] = margins
  // Counted from the foot of the area that pdfmake fills; a dash stands half an em below the line's top.
  const top = bottom - foot + below - style.size / 2
  const outside = page % 2 === 1 ? 'right' : 'left'
  const runs = faces.runs(textOf(page), style.font).map((run) => ({ ...run, mark }))
  return {
    ...textBlock(style, runs, { margin: [left + style.size, top, right + style.size, 0] }),
    alignment: place === 'centre' ? 'center' : outside,
  }
}

import { distances, millimetresToPoints, styles } from '@jibao/typography'
import type { PageNumberMark } from '../mark.ts'
import type { TextBlock } from '../pdfmake-nodes.ts'
import type { Faces } from '../text/faces.ts'
import { alterRun } from '../text/run-of.ts'
import { textBlock } from '../text/text-block.ts'
import { widthOf } from '../text/width-of.ts'
import { type Orientation, pageSetUp, sheet } from './page-set-up.ts'

/** `outside` as GB/T 9704-2012 7.5 has it, odd pages right and even pages left; or `centre`. */
export type PageNumberPlace = 'outside' | 'centre'

const mark: PageNumberMark = { kind: 'pageNumber' }
const style = styles.pageNumber
const indent = distances.pageNumberIndent * style.size

/** From the head of the upright sheet to the top of the number, whose dashes stand half an em lower. */
const top =
  sheet.height - sheet.bottom + millimetresToPoints(distances.pageNumberDrop) - style.size / 2

const textOf = (page: number): string => `— ${page} —`

/**
 * Its dashes 7 mm below the type area, one character in from the outer edge (GB/T 9704-2012 7.5). On a
 * landscape page it has the same place on the sheet, and is read with the sheet upright.
 */
export const pageNumber = (
  page: number,
  orientation: Orientation,
  { faces, place }: { readonly faces: Faces; readonly place: PageNumberPlace },
): TextBlock => {
  const runs = faces.runs(textOf(page), style.font).map((run) => alterRun(run, 'mark', mark))
  const left = leftOf(widthOf(style, runs, faces), place === 'centre' ? place : sideOf(page))
  // Margins count from the upper left of what pdfmake leaves for a footer.
  const { height, margins } = pageSetUp[orientation]
  const areaTop = height - margins[3]
  const isUpright = orientation === 'portrait'
  return textBlock(style, runs, {
    align: 'left',
    indent: 0,
    turned: isUpright ? undefined : true,
    margin: isUpright ? [left, top - areaTop, 0, 0] : [sheet.height - top, left - areaTop, 0, 0],
  })
}

const sideOf = (page: number): 'left' | 'right' => (page % 2 === 1 ? 'right' : 'left')

/** From the left edge of the upright sheet. */
const leftOf = (width: number, side: 'left' | 'centre' | 'right'): number => {
  const [from, to] = [sheet.left + indent, sheet.width - sheet.right - indent]
  return { left: from, centre: (from + to - width) / 2, right: to - width }[side]
}

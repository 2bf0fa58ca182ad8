import type { LetterheadNode, Report } from '@jibao/document'
import {
  distances,
  halfLeading,
  linePitch,
  millimetresToPoints,
  millimetresToTwips,
  page,
  styles,
} from '@jibao/typography'
import { doubleRule, doubleRuleHeight } from '../letter-rules.ts'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { leading, sliver } from '../style-sheet.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'
import type { Frame } from '../wordml/paragraph-properties.ts'
import { headLines, markParagraph } from './letterhead-lines.ts'
import { signersLines } from './signers.ts'

export const isLetter = ({ form }: LetterheadNode): boolean => form === 'letter'

/** The letterhead of a report that is a letter (信函). */
export const letterheadOfLetter = ({ children }: Report): LetterheadNode | undefined => {
  const [first] = children
  return first?.type === 'letterhead' && isLetter(first) ? first : undefined
}

const markLook = styles.letterheadMark

/** Points from the sheet's upper edge: to the mark, the rule 4 mm below, the lines 7/8 of a character below that. */
const markTop = millimetresToPoints(distances.letterMarkDrop)
const ruleTop = markTop + markLook.size + millimetresToPoints(distances.letterHeadRule)
const linesTop =
  ruleTop +
  doubleRuleHeight +
  millimetresToPoints(distances.letterNumberDrop) -
  leading(styles.documentNumber)

/** Where the flow of the text begins. */
const textTop = millimetresToPoints(page.top - halfLeading)

/** Half of the type area, and the whole of it, so many points below the sheet's upper edge. */
const frames = ({ layout }: Place) => {
  const left = millimetresToTwips(page.left)
  const half = Math.floor(layout.textWidth / 2)
  const lineAt = (x: number, row: number): Frame => ({
    x,
    y: twips(linesTop + row * linePitch),
    width: half,
    height: twips(linePitch),
  })
  return {
    left: (row: number) => lineAt(left, row),
    right: (row: number) => lineAt(left + half, row),
    mark: {
      x: left,
      y: twips(markTop - leading(markLook)),
      width: layout.textWidth,
      height: twips(markLook.lineHeight),
    },
  }
}

/**
 * The mark 30 mm below the sheet's edge over a red double rule; under it 份号, 密级 and 紧急程度 at the
 * left and 发文字号 at the right; two lines to the title (GB/T 9704-2012 10.1). What belongs to the
 * sheet stands in frames.
 */
export const renderLetter = (node: LetterheadNode, place: Place): string => {
  const frame = frames(place)
  const { documentNumber, signers = [] } = node
  const left = headLines(node, (row) => ({ frame: frame.left(row) }))
  const number =
    documentNumber === undefined
      ? []
      : [
          styledParagraph('DocumentNumber', renderText(documentNumber), {
            alignment: 'right',
            frame: frame.right(0),
          }),
        ]
  const names = signersLines(signers, {
    width: Math.floor(place.layout.textWidth / 2),
    label: place.furniture.signers,
  }).map(({ runs, properties }, row) =>
    styledParagraph('Signers', runs, { ...properties, frame: frame.right(number.length + row) }),
  )
  const rows = Math.max(left.length, number.length + names.length)
  const end =
    rows === 0
      ? ruleTop + doubleRuleHeight - leading(styles.documentNumber)
      : linesTop + rows * linePitch
  return [
    ...left,
    markParagraph(node.mark, place.layout, { frame: frame.mark }),
    doubleRule('thick', 'thin', ruleTop),
    ...number,
    ...names,
    styledParagraph('Sliver', '', {
      spacing: {
        before: twips(end - textTop - sliver.lineHeight),
        after: twips(distances.titleLines * linePitch),
      },
    }),
  ].join('')
}

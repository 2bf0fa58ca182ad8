import {
  distances,
  letterheadRed,
  millimetresToPoints,
  millimetresToTwips,
  page,
  ruleWidths,
} from '@jibao/typography'
import { ruleSize } from './style-sheet.ts'
import { styledParagraph } from './styled-paragraph.ts'
import { twips } from './twips.ts'

const red = (millimetres: number) =>
  ({ style: 'single', color: letterheadRed, size: ruleSize(millimetres), space: 0 }) as const

const rules = { thick: red(ruleWidths.letterThick), thin: red(ruleWidths.letterThin) } as const

/** From rule to rule: what a line that is a sliver adds to the gap of the standard. */
const gap = millimetresToPoints(distances.letterRuleGap)

/** Height of a double rule, points. */
export const doubleRuleHeight =
  millimetresToPoints(ruleWidths.letterThick + ruleWidths.letterThin) + gap

/**
 * A red double rule, 170 mm long in the middle of the sheet (GB/T 9704-2012 10.1): a line with a rule
 * above and one below, as Word's own double rules mean other things above a line than below it.
 * @param top from the sheet's upper edge to the upper side of the upper rule, points
 */
export const doubleRule = (
  upper: keyof typeof rules,
  lower: keyof typeof rules,
  top: number,
): string =>
  styledParagraph('Sliver', '', {
    frame: {
      x: millimetresToTwips((page.width - distances.letterRuleLength) / 2),
      y: twips(
        top +
          millimetresToPoints(upper === 'thick' ? ruleWidths.letterThick : ruleWidths.letterThin),
      ),
      width: millimetresToTwips(distances.letterRuleLength),
      height: twips(gap),
    },
    spacing: { line: twips(gap) },
    border: { top: rules[upper], bottom: rules[lower] },
  })

/** The foot of a letter's first page: thin over thick, 20 mm above the sheet's lower edge, no page number. */
export const letterFooter: string = [
  doubleRule(
    'thin',
    'thick',
    millimetresToPoints(page.height - distances.letterFootRule) - doubleRuleHeight,
  ),
  styledParagraph('Sliver', ''),
].join('')

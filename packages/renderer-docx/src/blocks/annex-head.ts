import { annexLabel, styles } from '@jibao/typography'
import type { AnnexHeadBlock } from '../page-runs.ts'
import type { Place } from '../place.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'
import { twips } from '../twips.ts'
import { brokenLines } from './broken-lines.ts'

/** The label flush left in the first line, the title centred in the third (GB/T 9704-2012 7.3.6). */
export const renderAnnexHead = (
  { number, title }: AnnexHeadBlock,
  { furniture, layout }: Place,
): string =>
  styledParagraph('AnnexLabel', renderText(annexLabel(number, furniture))) +
  styledParagraph(
    'AnnexTitle',
    brokenLines(title, layout.textWidth / twips(styles.annexTitle.size)),
  )

import type { HeadLinesBlock } from '../page-runs.ts'
import { renderText } from '../render-inlines.ts'
import { styledParagraph } from '../styled-paragraph.ts'

/** What of a letterhead a bureau's own file has no place for. */
export const renderHeadLines = ({ lines }: HeadLinesBlock): string =>
  lines.map(({ style, text }) => styledParagraph(style, renderText(text))).join('')

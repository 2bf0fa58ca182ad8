import type { TextStyle } from '@jibao/typography'
import type { Margin, Run, TextBlock } from './pdfmake-nodes.ts'

/** Runs set in a style, its pitch exact whatever faces meet in a line. */
export const textBlock = (
  style: TextStyle,
  runs: readonly Run[],
  more: { readonly margin?: Margin; readonly color?: string; readonly width?: number | '*' } = {},
): TextBlock => ({
  text: runs,
  fontSize: style.size,
  lineHeight: style.lineHeight / style.size,
  alignment: style.align,
  leadingIndent: style.indent * style.size,
  preserveLeadingSpaces: true,
  ...more,
})

/** What a line has below its characters: the pitch less the size. */
export const leading = (style: TextStyle): number => style.lineHeight - style.size

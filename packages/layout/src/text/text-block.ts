import type { TextStyle } from '@jibao/typography'
import type { Margin, Run, TextBlock, TextSetting } from '../pdfmake-nodes.ts'
import { pitchOf } from './pitch.ts'

interface MoreText
  extends Partial<
    Pick<TextSetting, 'align' | 'color' | 'indent' | 'hang' | 'turned' | 'wholeWords'>
  > {
  readonly margin?: Margin
  readonly width?: number | '*'
}

/** Runs set in a style, its pitch exact whatever faces meet in a line. */
export const textBlock = (
  style: TextStyle,
  runs: readonly Run[],
  { margin, width, ...setting }: MoreText = {},
): TextBlock => {
  const { size, align, tracking = 0 } = style
  return {
    text: runs,
    setting: {
      size,
      lineHeight: pitchOf(style),
      align,
      indent: indentOf(style),
      hang: 0,
      tracking,
      ...setting,
    },
    ...(margin === undefined ? {} : { margin }),
    ...(width === undefined ? {} : { width }),
  }
}

/** First-line indent of a style in points. */
export const indentOf = ({ indent, size, tracking = 0 }: TextStyle): number =>
  indent * (size + tracking)

import type { TextStyle } from '@jibao/typography'
import type { Margin, Run, TextBlock, TextSetting } from '../pdfmake-nodes.ts'
import { pitchOf } from './pitch.ts'

interface MoreText
  extends Partial<
    Pick<TextSetting, 'align' | 'color' | 'indent' | 'hang' | 'turned' | 'wholeWords'>
  > {
  readonly margin?: Margin | undefined
  readonly width?: number | '*'
}

const nothingMore: MoreText = {}

/** Runs set in a style, its pitch exact whatever faces meet in a line. */
export const textBlock = (
  style: TextStyle,
  runs: readonly Run[],
  more: MoreText = nothingMore,
): TextBlock => ({
  text: runs,
  setting: {
    size: style.size,
    lineHeight: pitchOf(style),
    align: more.align ?? style.align,
    indent: more.indent ?? indentOf(style),
    hang: more.hang ?? 0,
    tracking: style.tracking ?? 0,
    wholeWords: more.wholeWords,
    color: more.color,
    turned: more.turned,
  },
  margin: more.margin,
  width: more.width,
  pageBreak: undefined,
  absolutePosition: undefined,
  drawing: undefined,
  owner: undefined,
  opensPageAt: undefined,
})

/** The same block but for one thing. Not by a spread, which would give it another shape in V8’s eyes. */
export const alterBlock = <Key extends keyof TextBlock>(
  block: TextBlock,
  key: Key,
  value: TextBlock[Key],
): TextBlock => {
  const altered: { -readonly [Each in keyof TextBlock]: TextBlock[Each] } = {
    text: block.text,
    setting: block.setting,
    margin: block.margin,
    width: block.width,
    pageBreak: block.pageBreak,
    absolutePosition: block.absolutePosition,
    drawing: block.drawing,
    owner: block.owner,
    opensPageAt: block.opensPageAt,
  }
  altered[key] = value
  return altered
}

/** First-line indent of a style in points. */
export const indentOf = ({ indent, size, tracking = 0 }: TextStyle): number =>
  indent * (size + tracking)

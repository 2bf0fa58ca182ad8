import { type Inline, type LinkNode, printValue, type ValueNode } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import { groundOf } from '@jibao/typography'
import { ExternalHyperlink, type IRunOptions, type ParagraphChild, Tab, TextRun } from 'docx'

/** Marks “ ” — … as Chinese, so that Word gives them a full em. */
export const chineseText = { font: { hint: 'eastAsia' } } as const satisfies IRunOptions

/**
 * Runs of one text; a line feed is a space, as in HTML. Split at braces too: docx takes `{key}` for
 * a placeholder of its own if the key is one that it knows.
 */
export const renderText = (text: string, format: IRunOptions = {}): readonly TextRun[] =>
  text
    .replace(/\r\n|\r|\n/g, ' ')
    .split(/(\t|\{)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\t'
        ? new TextRun({ ...chineseText, ...format, children: [new Tab()] })
        : // Not among `children`: there, docx takes CURRENT and its like for fields.
          new TextRun({ ...chineseText, ...format, text: piece }),
    )

export const renderInlines = (
  inlines: readonly Inline[],
  context: RenderContext,
  format: IRunOptions = {},
): readonly ParagraphChild[] => inlines.flatMap((inline) => renderInline(inline, context, format))

/** What stands on a ground is 突出显示, by which Word finds text: staff search for what they have yet to fill in. */
const formatOf = (value: ValueNode, format: IRunOptions): IRunOptions =>
  groundOf(value) === undefined ? format : { ...format, highlight: 'yellow' }

const renderInline = (
  inline: Inline,
  context: RenderContext,
  format: IRunOptions,
): readonly ParagraphChild[] => {
  switch (inline.type) {
    case 'text':
      return renderText(inline.value, format)
    case 'value':
      return renderText(printValue(inline), formatOf(inline, format))
    case 'strong':
      return renderInlines(inline.children, context, { ...format, style: 'Strong' })
    case 'sparkline':
      return []
    case 'link':
      return renderLink(inline, context, format)
  }
}

const linked = { underline: {} } as const satisfies IRunOptions

const renderLink = (
  { url, children }: LinkNode,
  context: RenderContext,
  format: IRunOptions,
): readonly ParagraphChild[] => {
  // Word knows no link within a link: the outer one leads.
  if (format.underline !== undefined) return renderInlines(children, context, format)
  if (!URL.canParse(url)) {
    // Word refuses the whole file for an address that is none.
    context.lose({ node: 'link', as: '文字', why: `Word 无法链接到“${url}”` })
    return renderInlines(children, context, format)
  }
  const shown = renderInlines(children, context, { ...format, ...linked })
  return [new ExternalHyperlink({ link: new URL(url).href, children: shown })]
}

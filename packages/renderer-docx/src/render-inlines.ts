import { type Inline, type LinkNode, printValue, type ValueNode } from '@jibao/document'
import { groundOf } from '@jibao/typography'
import type { Place } from './place.ts'
import { hyperlink } from './wordml/hyperlink.ts'
import { run, tab, textContent } from './wordml/run.ts'
import { runProperties, type TextFormat } from './wordml/run-properties.ts'

/** What links and losses are told to. */
type InlinePlace = Pick<Place, 'context' | 'ids'>

const plain: TextFormat = {}
const plainProperties = runProperties(plain)

/** Runs of one text; a line feed is a space, as in HTML. */
export const renderText = (text: string, format: TextFormat = plain): string => {
  const properties = format === plain ? plainProperties : runProperties(format)
  return text === '' || /[\t\r\n]/.test(text)
    ? renderPieces(text, properties)
    : run(textContent(text), properties)
}

const renderPieces = (text: string, properties: string): string =>
  text
    .replace(/\r\n|\r|\n/g, ' ')
    .split(/(\t)/)
    .map((piece) => {
      if (piece === '') return ''
      return run(piece === '\t' ? tab : textContent(piece), properties)
    })
    .join('')

export const renderInlines = (
  inlines: readonly Inline[],
  place: InlinePlace,
  format: TextFormat = plain,
): string => {
  let runs = ''
  for (const inline of inlines) runs += renderInline(inline, place, format)
  return runs
}

/** What stands on a ground is 突出显示, by which Word finds text: staff search for what they have yet to fill in. */
const formatOf = (value: ValueNode, format: TextFormat): TextFormat =>
  groundOf(value) === undefined ? format : { ...format, highlight: 'yellow' }

const renderInline = (inline: Inline, place: InlinePlace, format: TextFormat): string => {
  switch (inline.type) {
    case 'text':
      return renderText(inline.value, format)
    case 'value':
      return renderText(printValue(inline), formatOf(inline, format))
    case 'strong':
      return renderInlines(inline.children, place, { ...format, style: 'Strong' })
    case 'sparkline':
      return ''
    case 'link':
      return renderLink(inline, place, format)
  }
}

const renderLink = (
  { url, children }: LinkNode,
  place: InlinePlace,
  format: TextFormat,
): string => {
  // Word knows no link within a link: the outer one leads.
  if (format.underline !== undefined) return renderInlines(children, place, format)
  if (!URL.canParse(url)) {
    // Word refuses the whole file for an address that is none.
    place.context.lose({ node: 'link', as: '文字', why: `Word 无法链接到“${url}”` })
    return renderInlines(children, place, format)
  }
  const id = place.ids.link(new URL(url).href)
  return hyperlink(id, renderInlines(children, place, { ...format, underline: 'single' }))
}

import { attributes } from './attributes.ts'
import { type Border, borders } from './border.ts'

/** A place on the sheet, outside the flow of the text; twips. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Twips. */
export interface Spacing {
  readonly before?: number
  readonly after?: number
  readonly line?: number
}

/** Twips. */
export interface Indent {
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly firstLine?: number
}

interface TabStop {
  readonly type: 'left' | 'right'
  /** Twips. */
  readonly position: number
  readonly leader?: 'dot'
}

/** How a paragraph differs from its style. */
export interface ParagraphProperties {
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly frame?: Frame
  /** Id of the list that it is an item of. */
  readonly list?: number
  readonly border?: { readonly top: Border; readonly bottom: Border }
  readonly tabStops?: readonly TabStop[]
  readonly spacing?: Spacing
  readonly indent?: Indent | undefined
  readonly alignment?: 'left' | 'center' | 'right'
}

const frameProperties = ({ x, y, width, height }: Frame): string =>
  `<w:framePr w:w="${width}" w:h="${height}" w:x="${x}" w:y="${y}" w:hAnchor="page" w:vAnchor="page" w:hRule="exact" w:wrap="through"/>`

const listProperties = (list: number): string =>
  `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`

const tabs = (stops: readonly TabStop[]): string =>
  `<w:tabs>${stops
    .map(
      ({ type, position, leader }) =>
        `<w:tab${attributes({ 'w:val': type, 'w:pos': position, 'w:leader': leader })}/>`,
    )
    .join('')}</w:tabs>`

const spacingProperties = ({ before, after, line }: Spacing): string =>
  `<w:spacing${attributes({ 'w:after': after, 'w:before': before, 'w:line': line })}/>`

/** Without `attributes`: most cells of a table have one. */
const indentProperties = ({ left, right, hanging, firstLine }: Indent): string =>
  `<w:ind${length('left', left)}${length('right', right)}${length('hanging', hanging)}${length('firstLine', firstLine)}/>`

const length = (name: keyof Indent, twips: number | undefined): string =>
  twips === undefined ? '' : ` w:${name}="${twips}"`

/** `w:pPr`, in the order of the schema. */
export const paragraphProperties = (
  style: string,
  {
    keepNext = false,
    pageBreakBefore = false,
    frame,
    list,
    border,
    tabStops,
    spacing,
    indent,
    alignment,
  }: ParagraphProperties,
): string => {
  let xml = `<w:pPr><w:pStyle w:val="${style}"/>`
  if (keepNext) xml += '<w:keepNext/>'
  if (pageBreakBefore) xml += '<w:pageBreakBefore/>'
  if (frame !== undefined) xml += frameProperties(frame)
  if (list !== undefined) xml += listProperties(list)
  if (border !== undefined) xml += `<w:pBdr>${borders(border)}</w:pBdr>`
  if (tabStops !== undefined) xml += tabs(tabStops)
  if (spacing !== undefined) xml += spacingProperties(spacing)
  if (indent !== undefined) xml += indentProperties(indent)
  if (alignment !== undefined) xml += `<w:jc w:val="${alignment}"/>`
  return `${xml}</w:pPr>`
}

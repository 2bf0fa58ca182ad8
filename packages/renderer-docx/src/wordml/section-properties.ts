import { attributes } from './attributes.ts'

export type PageKind = 'default' | 'first' | 'even'

/** The head or the foot of pages of a kind, by its relationship. */
export interface FurnitureReference {
  readonly side: 'header' | 'footer'
  readonly kind: PageKind
  readonly relationship: string
}

/** Twips. */
export interface PageProperties {
  readonly size: {
    readonly width: number
    readonly height: number
    readonly orientation: 'portrait' | 'landscape'
  }
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'footer', number>>
  readonly grid: { readonly type?: 'lines'; readonly linePitch: number }
}

export interface SectionProperties extends PageProperties {
  readonly furniture: readonly FurnitureReference[]
  /** Whether it begins on an even page. */
  readonly onEvenPage: boolean
  /** Whether the first page has a head and a foot of its own. */
  readonly titlePage: boolean
}

/** From the upper edge to the heads, in which nothing stands where it is said; docx's own, twips. */
const header = 708

const reference = ({ side, kind, relationship }: FurnitureReference): string =>
  `<w:${side}Reference w:type="${kind}" r:id="${relationship}"/>`

/** `w:sectPr`, in the order of the schema. */
export const sectionProperties = ({
  size: { width, height, orientation },
  margin: { top, right, bottom, left, footer },
  grid: { type, linePitch },
  furniture,
  onEvenPage,
  titlePage,
}: SectionProperties): string =>
  [
    '<w:sectPr>',
    ...furniture.map(reference),
    onEvenPage ? '<w:type w:val="evenPage"/>' : '',
    `<w:pgSz w:w="${width}" w:h="${height}" w:orient="${orientation}"/>`,
    `<w:pgMar${attributes({ 'w:top': top, 'w:right': right, 'w:bottom': bottom, 'w:left': left, 'w:header': header, 'w:footer': footer, 'w:gutter': 0 })}/>`,
    '<w:pgNumType/>',
    titlePage ? '<w:titlePg/>' : '',
    `<w:docGrid${attributes({ 'w:type': type, 'w:linePitch': linePitch })}/>`,
    '</w:sectPr>',
  ].join('')

/** Ends a section with its last paragraph, or with one of its own behind a table. */
export const endSection = (blocks: string, properties: string): string => {
  if (!blocks.endsWith('</w:p>')) return `${blocks}<w:p><w:pPr>${properties}</w:pPr></w:p>`
  const at = blocks.lastIndexOf('</w:pPr>')
  return `${blocks.slice(0, at)}${properties}${blocks.slice(at)}`
}

import type { PdfReference } from '../file/pdf-value.ts'

/** Structure types of ISO 32000-1 14.8.4, and `Title`, which PDF 1.7 does not know and the role map calls P. */
export type ElementType =
  | 'Document'
  | 'Part'
  | 'Div'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link'

/** A node of the structure tree; its kids in reading order, added while pages are drawn. */
export interface StructureElement {
  readonly type: ElementType
  /** What it shows, for those who cannot see it. */
  readonly alternative?: string
  attributes?: Attributes
  readonly kids: Kid[]
}

type Kid = StructureElement | MarkedContent | AnnotationKid

/** Operators of a page between BDC and EMC. */
export interface MarkedContent {
  readonly page: PdfReference
  readonly id: number
}

interface AnnotationKid {
  readonly page: PdfReference
  readonly annotation: PdfReference
}

/** As ISO 32000-1 14.8.5 names them; a string is a name. */
export type Attributes =
  | { readonly O: 'List'; readonly ListNumbering: 'Decimal' | 'Disc' }
  | {
      readonly O: 'Table'
      readonly Scope?: 'Column' | 'Row'
      readonly ColSpan?: number
      readonly RowSpan?: number
    }
  | { readonly O: 'Layout'; readonly Placement: 'Block'; readonly BBox: readonly number[] }

export const element = (
  type: ElementType,
  kids: readonly Kid[] = [],
  more: Pick<StructureElement, 'alternative' | 'attributes'> = {},
): StructureElement => ({ type, kids: [...kids], ...more })

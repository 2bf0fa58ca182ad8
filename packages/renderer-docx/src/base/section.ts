import type { TextAreas } from '../page-layout.ts'
import { childOf, elementsOf, type XmlElement } from '../xml-tree.ts'
import type { Place } from './find-place.ts'
import type { Base } from './open-base.ts'
import { areaOf, type Orientation, other, sheetOf, turned } from './sheet.ts'

/** The pages on which a place of the bureau's file stands. */
export interface Section {
  /** `w:sectPr`; absent in a file that says nothing of its pages. */
  readonly properties?: XmlElement
  /** How these pages stand. */
  readonly orientation: Orientation
  /** The room for text on these pages, and on such pages turned. */
  readonly areas: TextAreas
  /** Whether nothing that shows follows the place on these pages. */
  readonly endsHere: boolean
}

const ofParagraph = (element: XmlElement): XmlElement | undefined =>
  element.name === 'w:p'
    ? childOf(childOf(element, 'w:pPr') ?? { children: [] }, 'w:sectPr')
    : undefined

/** Text, pictures and tables; not the empty paragraph that Word wants at the end. */
const shows = (xml: string): boolean =>
  /<w:t[ >]|<w:tbl>|<w:drawing>|<w:pict[ >]|<w:object[ >]|<w:br |<w:sym /.test(xml)

export const sectionOf = ({ body, document }: Base, { holder, at }: Place): Section => {
  const elements = elementsOf(body.children)
  const from = holder?.start ?? at
  const closing = elements.find(
    (element) =>
      element.start >= from && (element.name === 'w:sectPr' || ofParagraph(element) !== undefined),
  )
  const properties =
    closing === undefined || closing.name === 'w:sectPr' ? closing : ofParagraph(closing)
  const sheet = sheetOf(properties)
  const orientation = sheet.width > sheet.height ? 'landscape' : 'portrait'
  const area = areaOf(sheet, orientation, properties)
  const turnedArea = areaOf(turned[orientation](sheet), other[orientation], properties)
  return {
    ...(properties === undefined ? {} : { properties }),
    orientation,
    areas:
      orientation === 'portrait'
        ? { portrait: area, landscape: turnedArea }
        : { portrait: turnedArea, landscape: area },
    endsHere: !shows(document.xml.slice(at, Math.max(at, properties?.start ?? body.contentEnd))),
  }
}

import { elementsOf, findAll, type XmlElement } from '../xml-tree.ts'
import { startCounting } from './count-headings.ts'
import { retouchIds } from './retouch-ids.ts'
import { retouchParagraph } from './retouch-paragraph.ts'
import { retouchTable } from './retouch-table.ts'
import type { Retouching } from './retouching.ts'
import type { Splice } from './splice.ts'

/** Splices for the body of the report as a file of our own has it. */
export const retouch = (xml: string, body: XmlElement, to: Retouching): readonly Splice[] => {
  const count = startCounting(to.numbering)
  const paragraphs = (elements: readonly XmlElement[], inTable: boolean): readonly Splice[] =>
    elements.flatMap((element) => {
      const within = paragraphs(elementsOf(element.children), inTable || element.name === 'w:tbl')
      return element.name === 'w:p'
        ? [...retouchParagraph(xml, element, { ...to, count, inTable }), ...within]
        : within
    })
  return [
    ...paragraphs(elementsOf(body.children), false),
    ...retouchIds(xml, body, to),
    ...findAll(body.children, 'w:tbl').flatMap((table) => retouchTable(table, to)),
  ]
}

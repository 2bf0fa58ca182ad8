import type { PdfDocument } from '../file/pdf-document.ts'
import { type PdfReference, type PdfValue, pdfText } from '../file/pdf-value.ts'
import type { StructureElement } from './element.ts'
import type { Parent } from './marker.ts'

/** A cell stays without text, as it holds the place of the others; so does a row all of whose cells began above. */
const mayBeEmpty = new Set(['TR', 'TH', 'TD'])

/** Writes the tree and the way back from the pages to it (ISO 32000-1 14.7). */
export const writeTree = (
  document: PdfDocument,
  root: StructureElement,
  parents: readonly Parent[],
): void => {
  const references = new Map<StructureElement, PdfReference>()

  const write = (element: StructureElement, parent: PdfReference): PdfReference => {
    const reference = document.ref()
    references.set(element, reference)
    const page = element.kids.find((kid) => 'id' in kid)?.page
    const kids: PdfValue[] = []
    for (const kid of element.kids) {
      if ('id' in kid) {
        kids.push(kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id })
      } else if ('annotation' in kid) {
        kids.push({ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation })
      } else if (!isEmpty(kid)) kids.push(write(kid, reference))
    }
    const { type, alternative, attributes } = element
    reference.data = {
      S: type,
      P: parent,
      Pg: page,
      A: attributes,
      Alt: alternative === undefined ? undefined : pdfText(alternative),
      K: kids.length > 1 ? kids : kids[0],
    }
    return reference
  }

  const referenceOf = (element: StructureElement): PdfReference => {
    const reference = references.get(element)
    if (reference === undefined) throw new RangeError(`${element.type} is not in the tree`)
    return reference
  }

  const treeRoot = document.ref()
  treeRoot.data = {
    Type: 'StructTreeRoot',
    RoleMap: { Title: 'P' },
    K: write(root, treeRoot),
    ParentTree: {
      Nums: parents.flatMap((parent, number) => [
        number,
        'type' in parent ? referenceOf(parent) : parent.map(referenceOf),
      ]),
    },
    ParentTreeNextKey: parents.length,
  }
  document.catalog.data.StructTreeRoot = treeRoot
  document.catalog.data.MarkInfo = { Marked: true }
}

const isEmpty = ({ type, kids }: StructureElement): boolean =>
  !mayBeEmpty.has(type) && kids.every((kid) => 'type' in kid && isEmpty(kid))

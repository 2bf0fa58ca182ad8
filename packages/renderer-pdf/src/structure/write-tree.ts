import { type PdfDocument, type PdfReference, type PdfValue, pdfText } from '../pdfmake-seam.ts'
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
    const reference = document.ref({})
    references.set(element, reference)
    const page = element.kids.find((kid) => 'id' in kid)?.page
    const kids = element.kids.flatMap((kid): readonly PdfValue[] => {
      if ('type' in kid) return isEmpty(kid) ? [] : [write(kid, reference)]
      if ('annotation' in kid) return [{ Type: 'OBJR', Pg: kid.page, Obj: kid.annotation }]
      return [kid.page === page ? kid.id : { Type: 'MCR', Pg: kid.page, MCID: kid.id }]
    })
    const { type, alternative, attributes } = element
    const [only, ...others] = kids
    Object.assign(reference.data, {
      S: type,
      P: parent,
      ...(page === undefined ? {} : { Pg: page }),
      ...(attributes === undefined ? {} : { A: attributes }),
      ...(alternative === undefined ? {} : { Alt: pdfText(alternative) }),
      ...(only === undefined ? {} : { K: others.length === 0 ? only : kids }),
    })
    reference.end()
    return reference
  }

  const referenceOf = (element: StructureElement): PdfReference => {
    const reference = references.get(element)
    if (reference === undefined) throw new RangeError(`${element.type} is not in the tree`)
    return reference
  }

  const treeRoot = document.getStructTreeRoot()
  Object.assign(treeRoot.data, {
    RoleMap: { Title: 'P' },
    K: write(root, treeRoot),
    ParentTree: {
      Nums: parents.flatMap((parent, number) => [
        number,
        'type' in parent ? referenceOf(parent) : parent.map(referenceOf),
      ]),
    },
    ParentTreeNextKey: parents.length,
  })
}

const isEmpty = ({ type, kids }: StructureElement): boolean =>
  !mayBeEmpty.has(type) && kids.every((kid) => 'type' in kid && isEmpty(kid))

import type { PdfDocument } from '../file/pdf-document.ts'
import type { PdfReference } from '../file/pdf-value.ts'
import type { MarkedContent, StructureElement } from './element.ts'

/** What is on a page and not in the report: running matter, and lines that only part or adorn. */
export type Artifact = 'pageNumber' | 'repetition' | 'ornament'

const artifactProperties = {
  pageNumber: '<</Type /Pagination /Subtype /Footer>>',
  repetition: '<</Type /Pagination>>',
  ornament: '<</Type /Layout>>',
} as const satisfies Readonly<Record<Artifact, string>>

/** Marks what is drawn as part of an element or as artifact; what follows of the same goes on in it. */
export interface Marker {
  content(element: StructureElement): void
  artifact(kind: Artifact): void
  /** Puts an annotation of the page below an element; the number that it must have as StructParent. */
  annotation(element: StructureElement, annotate: (structParent: number) => PdfReference): void
  endPage(): void
  /** What each StructParent and StructParents number means. */
  readonly parents: readonly Parent[]
}

/** Of an annotation its element; of a page those of its marked contents, by their number. */
export type Parent = StructureElement | readonly StructureElement[]

export const createMarker = (document: PdfDocument): Marker => {
  const parents: Parent[] = []
  let contents: StructureElement[] | undefined
  let open: StructureElement | Artifact | undefined

  const close = (): void => {
    if (open !== undefined) document.content.endMark()
    open = undefined
  }
  /** Those of the page, which then has a number among the parents. */
  const contentsOfPage = (): StructureElement[] => {
    if (contents === undefined) {
      contents = []
      document.page.dictionary.data.StructParents = parents.push(contents) - 1
    }
    return contents
  }
  return {
    parents,
    content: (element) => {
      if (open === element) return
      close()
      open = element
      const page = document.page.dictionary
      const content: MarkedContent = { page, id: contentsOfPage().push(element) - 1 }
      element.kids.push(content)
      document.content.beginElement(element.type, content.id)
    },
    artifact: (kind) => {
      if (open === kind) return
      close()
      open = kind
      document.content.beginArtifact(artifactProperties[kind])
    },
    annotation: (element, annotate) => {
      const annotation = annotate(parents.push(element) - 1)
      element.kids.push({ page: document.page.dictionary, annotation })
    },
    endPage: () => {
      close()
      contents = undefined
    },
  }
}

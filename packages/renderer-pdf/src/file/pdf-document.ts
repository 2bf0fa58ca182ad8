import { type Content, createContent } from '../content/create-content.ts'
import type { PageContent } from '../content/page-content.ts'
import { deflatedStream } from './deflated-stream.ts'
import type { PdfReference, PdfStream, PdfValue } from './pdf-value.ts'

/** A file that is being made, and the page on which is being drawn. */
export interface PdfDocument {
  /** In the order of their numbers, from 1. */
  readonly objects: readonly PdfReference[]
  readonly catalog: PdfReference
  readonly pages: readonly PdfPage[]
  readonly page: PdfPage
  /** Of the page that is being drawn. */
  readonly content: Content
  /** Codes of the glyphs that pages show, by the font's object. */
  readonly codes: Map<PdfReference, ReadonlySet<number>>
  /** Places with names, which links may lead to before they are there. */
  readonly destinations: Map<string, PdfValue>
  /** What the file says of itself. */
  info: Record<string, PdfValue>
  /** A new object. */
  ref(data?: Record<string, PdfValue | undefined>, stream?: PdfStream): PdfReference
  /** Lengths in points. */
  addPage(width: number, height: number): void
  /** Ends the page that is being drawn. */
  endPage(): void
}

interface PdfPage {
  readonly width: number
  readonly height: number
  readonly dictionary: PdfReference
  /** By the names that its operators have for them. */
  readonly fonts: Record<string, PdfReference>
  readonly states: Record<string, PdfReference>
  readonly annotations: PdfReference[]
  /** When it has ended. */
  shown: PageContent | undefined
}

export const createDocument = (): PdfDocument => {
  const objects: PdfReference[] = []
  const pages: PdfPage[] = []
  const content = createContent()
  let current: PdfPage | undefined

  const ref: PdfDocument['ref'] = (data = {}, stream) => {
    const reference: PdfReference = { number: objects.length + 1, data, stream }
    objects.push(reference)
    return reference
  }
  const page = (): PdfPage => {
    if (current === undefined) throw new RangeError('no page is being drawn')
    return current
  }
  const kids: PdfReference[] = []
  const pageTree = ref()
  const catalog = ref({ Type: 'Catalog', Pages: pageTree })

  return {
    objects,
    catalog,
    pages,
    content,
    codes: new Map(),
    destinations: new Map(),
    info: {},
    ref,
    get page() {
      return page()
    },
    addPage: (width, height) => {
      const [fonts, states, annotations] = [{}, {}, []]
      const dictionary = ref({
        Type: 'Page',
        Parent: pageTree,
        MediaBox: [0, 0, width, height],
        Resources: { Font: fonts, ExtGState: states },
        Tabs: 'S',
      })
      current = { width, height, dictionary, fonts, states, annotations, shown: undefined }
      pages.push(current)
      kids.push(dictionary)
      pageTree.data = { Type: 'Pages', Count: kids.length, Kids: kids }
      content.beginPage(height)
    },
    endPage: () => {
      const ended = page()
      const { dictionary, annotations } = ended
      const { operators, shown } = content.endPage()
      ended.shown = shown
      dictionary.data.Contents = ref({}, deflatedStream(operators))
      if (annotations.length > 0) dictionary.data.Annots = annotations
    },
  }
}

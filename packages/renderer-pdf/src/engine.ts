import { buffer } from 'node:stream/consumers'
import type { FontFace } from '@jibao/core'
import type { Metadata } from '@jibao/document'
import { addBookmarks } from './add-bookmarks.ts'
import type { LaidPage } from './laid-page.ts'
import { type Orientation, pageSetUp } from './page-set-up.ts'
import type { Section, TextBlock } from './pdfmake-nodes.ts'
import { loadPdfmake } from './pdfmake-parts.ts'

/**
 * pdfmake in its parts. Its front door keeps fonts and policies in one object for the whole process,
 * fetches URLs, and draws at once what it has laid out; with the parts, each rendering has its own
 * fonts, no way to the network, and pages to look at before they are drawn.
 */
export interface Engine {
  /** Takes the sections over: it writes into them. */
  layOut(sections: readonly Section[], footer: Footer): readonly LaidPage[]
  /** Once, and last. */
  write(pages: readonly LaidPage[]): Promise<Uint8Array>
}

type Footer = (page: number, orientation: Orientation) => TextBlock

/** The square of a Chinese character: each face is 1 em high, and all stand on one line. */
const emBox = { ascender: 880, descender: -120, lineGap: 0 }

/** @param faces by name; may grow until the last layout; no other file is opened */
export const openEngine = (faces: ReadonlyMap<string, FontFace>, metadata: Metadata): Engine => {
  const { PDFDocument, LayoutBuilder, Renderer, SVGMeasure } = loadPdfmake()
  const mayOpen = (path: string): boolean => [...faces.values()].some((face) => face.path === path)
  const document = new PDFDocument({}, {}, {}, {}, documentOptions(metadata), null, mayOpen)
  const { width, height, margins } = pageSetUp.portrait
  const [left, top, right, bottom] = margins

  const openFonts = (): void => {
    for (const { name, path } of faces.values()) {
      document.fonts[name] = { normal: path }
      Object.assign(document.provideFont(name, false, false), emBox)
    }
  }

  return {
    layOut: (sections, footer) => {
      openFonts()
      const builder = new LayoutBuilder(
        { width: width + left + right, height },
        { left, top, right, bottom },
        new SVGMeasure(),
      )
      return builder.layoutDocument(
        sections,
        document,
        {},
        {},
        undefined,
        undefined,
        (page, _, { orientation }) => {
          const block = footer(page, orientation)
          openFonts()
          return block
        },
      )
    },
    write: (pages) => {
      new Renderer(document).renderPages(pages)
      addBookmarks(document.outline, pages)
      document.end()
      return buffer(document)
    },
  }
}

/** pdfkit writes an XMP packet for PDF 1.4 and above, unescaped; so the version stays its default, 1.3. */
const documentOptions = ({ title, issuer, date, language }: Metadata) => {
  const day = new Date(`${date}T00:00:00Z`)
  return {
    autoFirstPage: false,
    font: null,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Author: issuer,
      Creator: 'jibao',
      Producer: 'jibao',
      CreationDate: day,
      ModDate: day,
    },
  } as const
}

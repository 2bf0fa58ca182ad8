import { createRequire } from 'node:module'
import type { LaidPage } from './laid-page.ts'
import type { Orientation } from './page-set-up.ts'
import type { Section, TextBlock } from './pdfmake-nodes.ts'

/** An opened face; in thousandths of an em. */
interface OpenedFont {
  ascender: number
  descender: number
  lineGap: number
}

export interface Outline {
  /** `left` and `top` are counted from the sheet's right edge and top. */
  addItem(
    title: string,
    options: {
      readonly pageNumber: number
      readonly left: number
      readonly top: number
      readonly expanded: boolean
    },
  ): Outline
}

/** A pdfkit document that pdfmake has taught its fonts. */
interface PdfDocument extends NodeJS.ReadableStream {
  /** Files by the name of the font. */
  readonly fonts: Record<string, { readonly normal: string }>
  readonly outline: Outline
  provideFont(name: string, bold: boolean, italics: boolean): OpenedFont
  end(): void
}

/** Of pdfkit; `size` of the page is given with each page. */
interface DocumentOptions {
  readonly autoFirstPage: false
  readonly font: null
  readonly lang: string
  readonly displayTitle: boolean
  readonly info: Readonly<Record<string, string | Date>>
}

interface PageMargins {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

type Footer = (
  page: number,
  pageCount: number,
  size: { readonly orientation: Orientation },
) => TextBlock

interface LayoutBuilder {
  layoutDocument(
    content: readonly Section[],
    document: PdfDocument,
    styles: object,
    defaultStyle: object,
    background: undefined,
    header: undefined,
    footer: Footer,
  ): readonly LaidPage[]
}

/** The classes inside pdfmake 0.3.11 that its own printer is made of. */
export interface PdfmakeParts {
  readonly PDFDocument: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: DocumentOptions,
    virtualFileSystem: null,
    localAccessPolicy: (path: string) => boolean,
  ) => PdfDocument
  readonly LayoutBuilder: new (
    pageSize: { readonly width: number; readonly height: number },
    margins: PageMargins,
    svgMeasure: object,
  ) => LayoutBuilder
  readonly Renderer: new (
    document: PdfDocument,
  ) => {
    renderPages(pages: readonly LaidPage[]): void
  }
  readonly SVGMeasure: new () => object
}

type Module<Name extends keyof PdfmakeParts> = { readonly default: PdfmakeParts[Name] }

const require = createRequire(import.meta.url)

/** Loaded by `require`, as Node and test runners disagree on what `import` makes of pdfmake's defaults. */
export const loadPdfmake = (): PdfmakeParts => {
  const document: Module<'PDFDocument'> = require('pdfmake/js/PDFDocument.js')
  const layout: Module<'LayoutBuilder'> = require('pdfmake/js/LayoutBuilder.js')
  const renderer: Module<'Renderer'> = require('pdfmake/js/Renderer.js')
  const svg: Module<'SVGMeasure'> = require('pdfmake/js/SVGMeasure.js')
  return {
    PDFDocument: document.default,
    LayoutBuilder: layout.default,
    Renderer: renderer.default,
    SVGMeasure: svg.default,
  }
}

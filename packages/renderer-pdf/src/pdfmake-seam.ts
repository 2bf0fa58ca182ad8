import { createRequire } from 'node:module'
import type { FontFace } from '@jibao/core'
import type { PlacedSvg } from '@jibao/layout'
import { deflatedStream } from './file/deflated-stream.ts'
import type { PdfDocument } from './file/pdf-document.ts'
import type { PdfReference, PdfValue } from './file/pdf-value.ts'
import { createEncoder } from './fonts/create-encoder.ts'
import { nameInAscii } from './fonts/name-in-ascii.ts'
import { emBox, type PdfFont } from './fonts/pdf-font.ts'
import { type GlyfSubset, includeVariant } from './glyph-variants.ts'
import { readContent } from './preflight/read-content.ts'

// The only file of this package that knows pdfmake 0.3.11 and its pdfkit 0.19.1 from the inside: pdfmake
// draws pictures, pdfkit embeds faces whose outlines are not TrueType's. Both write into our file. They
// take longer to load than a report takes to write, so this file is imported only when it is needed.

/** A face as pdfkit has opened it; metrics in thousandths of an em. */
interface OpenedFont {
  ascender: number
  descender: number
  lineGap: number
  readonly scale: number
  readonly xHeight: number
  readonly bbox: Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>>
  readonly font: {
    readonly postscriptName: string
    glyphForCodePoint(codePoint: number): { readonly id: number }
    getGlyph(id: number): { readonly advanceWidth: number }
  }
  /** `cff` where the outlines are not TrueType's. */
  readonly subset: GlyfSubset & { readonly cff?: object }
  /** By number of the glyph in the subset. */
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
  /** Where it makes its objects. */
  document: object
  dictionary: object
  embed(): void
}

/** What pdfkit's pictures ask of a font. */
interface PictureFont {
  readonly id: string
  readonly ascender: number
  readonly descender: number
  readonly lineGap: number
  readonly xHeight: number
  /** Left, bottom, right, top. */
  readonly bbox: readonly number[]
  /** Codes of the glyphs of a text, and where each stands; thousandths of an em. */
  encode(text: string): readonly [readonly string[], readonly GlyphPosition[]]
  ref(): object
}

interface GlyphPosition {
  readonly advanceWidth: number
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** A pdfkit document that pdfmake has taught its fonts; of ours only pages of pictures, which are never written. */
interface KitDocument {
  readonly fonts: Record<string, { readonly normal: string | readonly [string, string] }>
  readonly page: KitPage
  /** Fonts by the name that a drawing asks for. */
  readonly _fontFamilies: Record<string, PictureFont>
  provideFont(name: string, bold: boolean, italics: boolean): OpenedFont
  addPage(options: { readonly size: readonly [number, number] }): void
  _write: () => void
}

interface KitPage {
  readonly content: { readonly buffer: readonly Uint8Array[] }
  readonly resources: {
    readonly data: {
      readonly Font?: Readonly<Record<string, object>>
      readonly ExtGState?: Readonly<Record<string, KitReference>>
    }
  }
}

interface KitReference {
  readonly data: Record<string, PdfValue>
}

/** The classes inside pdfmake that its own printer is made of. */
interface PdfmakeParts {
  readonly PDFDocument: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: { readonly autoFirstPage: false; readonly font: null; readonly compress: false },
    virtualFileSystem: null,
    localAccessPolicy: (path: string) => boolean,
  ) => KitDocument
  readonly Renderer: new (document: KitDocument) => { renderSVG(drawing: PlacedSvg): void }
}

type Module<Name extends keyof PdfmakeParts> = { readonly default: PdfmakeParts[Name] }

const require = createRequire(import.meta.url)

/** Loaded by `require`, as Node and test runners disagree on what `import` makes of pdfmake's defaults. */
const openKit = (mayOpen: (path: string) => boolean): KitDocument => {
  const { default: PDFDocument }: Module<'PDFDocument'> = require('pdfmake/js/PDFDocument.js')
  const options = { autoFirstPage: false, font: null, compress: false } as const
  const kit = new PDFDocument({}, {}, {}, {}, options, null, mayOpen)
  // What it would write goes nowhere: it is there to draw and to embed, and its stream has no reader.
  kit._write = () => {}
  return kit
}

/** Opens any face that fontkit knows: the way for those whose outlines we do not read ourselves. */
export const kitFont = (
  document: PdfDocument,
  { face, resource }: { readonly face: FontFace; readonly resource: string },
): PdfFont => {
  const { name, path, postscriptName } = face
  const kit = openKit((asked) => asked === path)
  kit.fonts[name] = { normal: postscriptName === undefined ? path : [path, postscriptName] }
  const opened = Object.assign(kit.provideFont(name, false, false), emBox)
  const { font, scale, subset, widths, unicode, bbox } = opened
  const value = nameInAscii(font.postscriptName) || resource
  Object.defineProperty(font, 'postscriptName', { value })
  const isGlyf = subset.cff === undefined
  const encoder = createEncoder(
    {
      scale,
      variantsArePlain: !isGlyf,
      glyphOf: (codePoint) => font.glyphForCodePoint(codePoint).id,
      advanceOf: (glyph) => font.getGlyph(glyph).advanceWidth,
      include: (glyph) => subset.includeGlyph(glyph),
      includeVariant: ({ glyph, ...look }) =>
        isGlyf ? includeVariant(subset, { id: glyph, ...look }) : subset.glyphs.push(glyph) - 1,
    },
    { widths, unicode },
  )
  let reference: PdfReference | undefined
  return {
    character: encoder.character,
    encode: encoder.encode,
    codes: encoder.codes,
    resource,
    reference: () => {
      reference ??= kitReference(document)
      return reference
    },
    xHeight: opened.xHeight,
    box: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => edge * scale),
    embed: () => {
      if (reference === undefined) return
      document.codes.set(reference, encoder.codes)
      Object.assign(opened, {
        id: resource,
        dictionary: reference,
        document: { ref: (data: PdfReference['data']) => kitReference(document, data) },
      })
      opened.embed()
    },
  }
}

/** An object of our file that pdfkit may write to and end. */
const kitReference = (document: PdfDocument, data: PdfReference['data'] = {}): PdfReference =>
  Object.assign(document.ref(data), {
    end(this: PdfReference, content?: string | Uint8Array) {
      if (content === undefined) return
      this.stream = deflatedStream(
        typeof content === 'string' ? Buffer.from(`${content}\n`, 'latin1') : content,
      )
    },
  })

/** Draws a picture on a page; the page gets what the picture asks for. */
export type DrawSvg = (drawing: PlacedSvg) => void

/** Has pdfmake draw pictures on the pages of a document, with its fonts, as they are called there. */
export const createSvgDrawer = (
  document: PdfDocument,
  fonts: ReadonlyMap<string, PdfFont>,
): DrawSvg => {
  let opened: ReturnType<typeof openDrawing> | undefined
  const states = new Map<KitReference, PdfReference>()
  const stateOf = (state: KitReference): PdfReference => {
    const known = states.get(state) ?? document.ref(state.data)
    states.set(state, known)
    return known
  }
  return (drawing) => {
    opened ??= openDrawing(fonts)
    const { kit, renderer } = opened
    const { page } = document
    kit.addPage({ size: [page.width, page.height] })
    const { content, resources } = kit.page
    // The first of its operators puts the origin to the top left, as we have done.
    const before = content.buffer.length
    renderer.renderSVG(drawing)
    const operators = Buffer.concat(content.buffer.slice(before)).toString('latin1')
    document.content.foreign(operators, readContent(operators))
    const { Font = {}, ExtGState = {} } = resources.data
    refuseOthers(resources.data)
    for (const name of Object.keys(Font)) {
      const font = [...fonts.values()].find(({ resource }) => resource === name)
      if (font === undefined) throw new RangeError(`a picture asks for font ${name}`)
      page.fonts[name] = font.reference()
    }
    for (const [name, state] of Object.entries(ExtGState)) page.states[name] = stateOf(state)
  }
}

const knownResources = new Set(['ProcSet', 'Font', 'ExtGState'])

/** Our charts have neither pictures in them nor patterns. */
const refuseOthers = (resources: object): void => {
  const other = Object.keys(resources).find((kind) => !knownResources.has(kind))
  if (other !== undefined) throw new RangeError(`a picture asks for ${other}`)
}

const openDrawing = (fonts: ReadonlyMap<string, PdfFont>) => {
  const { default: Renderer }: Module<'Renderer'> = require('pdfmake/js/Renderer.js')
  const kit = openKit(() => false)
  for (const [name, font] of fonts) {
    kit.fonts[name] = { normal: name }
    kit._fontFamilies[name] = pictureFont(font)
  }
  return { kit, renderer: new Renderer(kit) }
}

/** Shows characters as lines do: each by a glyph that stands for it alone. */
const pictureFont = ({
  resource,
  character,
  encode,
  xHeight,
  box,
  reference,
}: PdfFont): PictureFont => ({
  id: resource,
  ...emBox,
  xHeight,
  bbox: box,
  encode: (text) => {
    const glyphs = Array.from(text, (symbol) => encode(character(symbol.codePointAt(0) ?? 0), 0, 0))
    return [
      glyphs.map(({ code }) => code.toString(16).padStart(4, '0')),
      glyphs.map(({ width }) => ({
        advanceWidth: width,
        xAdvance: width,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      })),
    ]
  },
  ref: reference,
})

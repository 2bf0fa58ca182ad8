import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { FontFace } from '@jibao/core'
import {
  type LaidDrawing,
  type LaidLine,
  type LaidPage,
  type PlacedSvg,
  withinFile,
} from '@jibao/layout'
import { breathe } from '@jibao/render'
import { type GlyfSubset, includeVariant } from './glyph-variants.ts'
import type { EncodedGlyph } from './text-operators.ts'

// The only file of this package that knows pdfmake 0.3.11 and its pdfkit 0.19.1 from the inside. pdfmake
// draws rules and pictures; lines are drawn by us.

/** A face as pdfkit has opened it; metrics in thousandths of an em. */
export interface OpenedFont {
  readonly id: string
  ascender: number
  descender: number
  lineGap: number
  readonly scale: number
  readonly font: {
    readonly postscriptName: string
    readonly unitsPerEm: number
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number }
  }
  /** `cff` where the outlines are not TrueType's. */
  readonly subset: GlyfSubset & { readonly cff?: object }
  /** By number of the glyph in the subset. */
  readonly widths: (number | undefined)[]
  readonly unicode: (readonly number[] | undefined)[]
  /** Codes of the glyphs of a text, and where each stands; thousandths of an em. */
  encode: (text: string) => readonly [readonly string[], readonly GlyphPosition[]]
  ref(): object
}

interface GlyphPosition {
  readonly advanceWidth: number
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
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
export interface PdfDocument extends NodeJS.ReadableStream {
  /** Files by the name of the font; with the name of the face in a collection. */
  readonly fonts: Record<string, { readonly normal: string | readonly [string, string] }>
  readonly outline: Outline
  readonly page: PdfPage
  provideFont(name: string, bold: boolean, italics: boolean): OpenedFont
  addContent(operators: string): void
  /** A new object; to be ended. */
  ref(data: Record<string, PdfValue>): PdfReference
  /** From the top left of the sheet. */
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    more: Readonly<Record<string, PdfValue>>,
  ): void
  /** A link to a named place of the file, which may yet come. */
  goTo(
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    more: Readonly<Record<string, PdfValue>>,
  ): void
  /** Names a place of the page that is being drawn, from its top left. */
  addNamedDestination(name: string, fit: 'XYZ', left: number, top: number, zoom: null): void
  /** The root of the structure tree, which pdfkit ends. */
  getStructTreeRoot(): PdfReference
  readonly _root: PdfReference
  /** Writes the XMP packet. */
  endMetadata: () => void
  _write: (data: string | Uint8Array) => void
  /** Writes the trailer, after all objects. */
  _finalize: () => void
  _id: Uint8Array
  end(): void
}

interface PdfPage {
  readonly height: number
  readonly fonts: Record<string, object>
  readonly annotations: readonly PdfReference[]
  readonly dictionary: PdfReference
}

/** An object of the file. */
export interface PdfReference {
  readonly data: Record<string, PdfValue>
  compress: boolean
  end(content?: Uint8Array): void
}

/** As pdfkit writes it: a plain string is a name. */
export type PdfValue =
  | string
  | number
  | boolean
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue }

interface PdfText {
  valueOf(): string
}

/** A text string, which pdfkit tells from a name by its being an object. */
export const pdfText = (text: string): PdfText => new String(text)

/** Of pdfkit; `size` of the page is given with each page. */
export interface DocumentOptions {
  readonly autoFirstPage: false
  readonly font: null
  readonly pdfVersion: '1.7'
  /** For pdfkit's output intent; the claim itself is ours to make. */
  readonly subset: 'PDF/A-2a'
  readonly tagged: true
  readonly lang: string
  readonly displayTitle: boolean
  readonly info: Readonly<Record<string, string | Date>>
}

/** The classes inside pdfmake that its own printer is made of. */
interface PdfmakeParts {
  readonly PDFDocument: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: DocumentOptions,
    virtualFileSystem: null,
    localAccessPolicy: (path: string) => boolean,
  ) => PdfDocument
  readonly Renderer: new (
    document: PdfDocument,
  ) => {
    renderPages(pages: readonly LaidPage[]): void
    renderLine(line: LaidLine): void
    renderVector(rule: object): void
    renderSVG(drawing: PlacedSvg): void
  }
}

type Module<Name extends keyof PdfmakeParts> = { readonly default: PdfmakeParts[Name] }

const require = createRequire(import.meta.url)

/** Loaded by `require`, as Node and test runners disagree on what `import` makes of pdfmake's defaults. */
const loadParts = (): PdfmakeParts => {
  const document: Module<'PDFDocument'> = require('pdfmake/js/PDFDocument.js')
  const renderer: Module<'Renderer'> = require('pdfmake/js/Renderer.js')
  return { PDFDocument: document.default, Renderer: renderer.default }
}

export const openDocument = (
  options: DocumentOptions,
  mayOpen: (path: string) => boolean,
): PdfDocument => {
  const { PDFDocument } = loadParts()
  const document = new PDFDocument({}, {}, {}, {}, options, null, mayOpen)
  identifyByContent(document)
  return document
}

/** Of two files with the same properties pdfkit would say that they are one. */
const identifyByContent = (document: PdfDocument): void => {
  const hash = createHash('sha256')
  const write = document._write.bind(document)
  const finalize = document._finalize.bind(document)
  document._write = (data) => {
    hash.update(typeof data === 'string' ? Buffer.from(data, 'latin1') : data)
    write(data)
  }
  document._finalize = () => {
    document._write = write
    document._id = hash.digest().subarray(0, fileIdLength)
    finalize()
  }
}

/** Bytes. */
const fileIdLength = 16

/** Teaches the document a face, all of whose characters then stand in the square of one em. */
export const openFace = (document: PdfDocument, face: FontFace, emBox: object): OpenedFont => {
  const { name, path, postscriptName } = face
  document.fonts[name] = { normal: postscriptName === undefined ? path : [path, postscriptName] }
  const opened = Object.assign(document.provideFont(name, false, false), emBox)
  // Of a collection, a drawing finds the face by the name under which pdfkit keeps it.
  document.fonts[name] = { normal: postscriptName ?? path }
  nameInAscii(opened)
  return opened
}

/** pdfkit writes the name as it is, which not every font has in the ASCII that PostScript asks for. */
const nameInAscii = ({ id, font }: OpenedFont): void => {
  const value = font.postscriptName.replaceAll(/[^\w+-]/g, '')
  Object.defineProperty(font, 'postscriptName', { value: value === '' ? id : value })
}

/** How a glyph is to differ from the font's; thousandths of an em. */
interface Spacing {
  /** Added to its advance. */
  readonly extra: number
  /** To the right, of its outline. */
  readonly shift: number
}

/** Shows characters by the glyphs of the subset that will be embedded, each read back as itself. */
export interface GlyphEncoder {
  /** Advance of a character in the font, thousandths of an em. */
  width(codePoint: number): number
  /** What of the spacing the subset cannot have is missing in the answer. */
  encode(codePoint: number, spacing: Spacing): EncodedGlyph
}

export const createEncoder = (opened: OpenedFont): GlyphEncoder => {
  const { font, scale, subset, widths, unicode } = opened
  const known = new Map<string, EncodedGlyph>()
  const glyphOf = (codePoint: number) => font.glyphForCodePoint(codePoint)

  const include = (codePoint: number, { extra, shift }: Spacing): EncodedGlyph => {
    const glyph = glyphOf(codePoint)
    const plain = subset.includeGlyph(glyph.id)
    widths[plain] ??= glyph.advanceWidth * scale
    unicode[plain] ??= [codePoint]
    // Two characters may share a glyph, which then could be read as one of them only.
    const isShared = unicode[plain]?.[0] !== codePoint
    if (subset.cff !== undefined) {
      const id = isShared ? subset.glyphs.push(glyph.id) - 1 : plain
      widths[id] = widths[plain]
      unicode[id] = [codePoint]
      return { code: codeOf(id), width: widths[plain], shift: 0 }
    }
    if (extra === 0 && shift === 0 && !isShared) {
      return { code: codeOf(plain), width: widths[plain], shift: 0 }
    }
    const advance = glyph.advanceWidth + Math.round(extra / scale)
    const id = includeVariant(subset, { id: glyph.id, advance, shift: Math.round(shift / scale) })
    widths[id] = advance * scale
    unicode[id] = [codePoint]
    return { code: codeOf(id), width: advance * scale, shift }
  }

  return {
    width: (codePoint) => glyphOf(codePoint).advanceWidth * scale,
    encode: (codePoint, spacing) => {
      const key = `${codePoint} ${spacing.extra} ${spacing.shift}`
      const glyph = known.get(key) ?? include(codePoint, spacing)
      known.set(key, glyph)
      return glyph
    },
  }
}

/** Has drawings show characters as lines do: each by a glyph that stands for it alone. */
export const encodeDrawings = (opened: OpenedFont, encoder: GlyphEncoder): void => {
  opened.encode = (text) => {
    const glyphs = Array.from(text, (character) =>
      encoder.encode(character.codePointAt(0) ?? 0, { extra: 0, shift: 0 }),
    )
    return [
      glyphs.map(({ code }) => code),
      glyphs.map(({ width }) => ({
        advanceWidth: width,
        xAdvance: width,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      })),
    ]
  }
}

const codeOf = (id: number): string => id.toString(16).padStart(4, '0')

export type DrawSvg = (drawing: PlacedSvg) => void

/** Draws what pdfmake has laid out. `draw` draws it as pdfmake would. */
export interface Drawer {
  line(line: LaidLine, drawSvg: DrawSvg): void
  rule(draw: () => void): void
  drawing(drawing: LaidDrawing, draw: () => void): void
  endPage(): void
}

/** Draws pages: rules and pictures by pdfmake, lines by `drawer`. */
export const drawPages = async (
  document: PdfDocument,
  pages: readonly LaidPage[],
  drawer: Drawer,
  signal: AbortSignal,
): Promise<void> => {
  const { Renderer } = loadParts()
  class TaggedRenderer extends Renderer {
    override renderLine(line: LaidLine): void {
      drawer.line(line, (drawing) => super.renderSVG(drawing))
    }

    override renderVector(rule: object): void {
      drawer.rule(() => super.renderVector(rule))
    }

    override renderSVG(drawing: LaidDrawing): void {
      drawer.drawing(drawing, () => super.renderSVG(drawing))
    }
  }
  const renderer = new TaggedRenderer(document)
  for (const page of pages) {
    await breathe(signal)
    renderer.renderPages([page])
    drawer.endPage()
  }
}

/** A link over a rectangle of the page, counted from its top left, as an object of its own in the structure tree. */
export const annotateLink = (
  document: PdfDocument,
  { x, y, width, height }: Rectangle,
  url: string,
  more: { readonly toHeading: string; readonly structParent: number },
): PdfReference => {
  const isWithin = url.startsWith(withinFile)
  const options = {
    Contents: pdfText(isWithin ? more.toHeading : url),
    StructParent: more.structParent,
  }
  if (isWithin) document.goTo(x, y, width, height, url.slice(withinFile.length), options)
  else document.link(x, y, width, height, url, options)
  const annotation = document.page.annotations.at(-1)
  if (annotation === undefined) throw new RangeError('pdfkit wrote no annotation')
  return annotation
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Puts our XMP packet in the place of pdfkit's, which does not escape what it says. */
export const setMetadata = (document: PdfDocument, packet: string): void => {
  document.endMetadata = () => {
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' })
    metadata.compress = false
    metadata.end(new TextEncoder().encode(packet))
    document._root.data.Metadata = metadata
  }
}

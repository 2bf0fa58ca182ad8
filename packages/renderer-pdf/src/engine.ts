import { buffer } from 'node:stream/consumers'
import type { FontFace } from '@jibao/core'
import type { Metadata } from '@jibao/document'
import { furnitureOf } from '@jibao/typography'
import { addBookmarks } from './add-bookmarks.ts'
import type { LaidPage } from './laid-page.ts'
import { type Orientation, pageSetUp } from './page-set-up.ts'
import type { Section, TextBlock } from './pdfmake-nodes.ts'
import {
  createEncoder,
  createLayout,
  type DocumentOptions,
  drawPages,
  encodeDrawings,
  openDocument,
  openFace,
  type PdfDocument,
  setMetadata,
} from './pdfmake-seam.ts'
import { setText } from './set-text.ts'
import type { StructureTree } from './structure/build-tree.ts'
import { createMarker } from './structure/marker.ts'
import { createDrawer } from './structure/pen.ts'
import { writeTree } from './structure/write-tree.ts'
import { type Claims, type Properties, printable, xmpPacket } from './structure/xmp.ts'
import type { TextFont } from './text-operators.ts'

/**
 * pdfmake in its parts. Its front door keeps fonts and policies in one object for the whole process,
 * fetches URLs, and draws at once what it has laid out; with the parts, each rendering has its own
 * fonts, no way to the network, and pages to look at before they are drawn.
 */
export interface Engine {
  /** Takes the sections over: it writes into them. */
  layOut(sections: readonly Section[], footer: Footer): readonly LaidPage[]
  /** Takes the tree over: it hangs the pages into it. */
  write(pages: readonly LaidPage[], tree: StructureTree, claims: Claims): Promise<Uint8Array>
}

type Footer = (page: number, orientation: Orientation) => TextBlock

/** The square of a Chinese character: each face is 1 em high, and all stand on one line. */
const emBox = { ascender: 880, descender: -120, lineGap: 0 }

/** @param faces by name; may grow until the last layout; no other file is opened */
export const openEngine = (faces: ReadonlyMap<string, FontFace>, metadata: Metadata): Engine => {
  const mayOpen = (path: string): boolean => [...faces.values()].some((face) => face.path === path)
  const properties = propertiesOf(metadata)
  const furniture = furnitureOf(metadata.language)
  const open = (): PdfDocument => openDocument(documentOptions(properties), mayOpen)
  const layoutDocument = open()
  const { width, height, margins } = pageSetUp.portrait
  const [left, top, right, bottom] = margins

  const faceOf = (name: string): FontFace => {
    const face = faces.get(name)
    if (face === undefined) throw new RangeError(`no face ${name}`)
    return face
  }
  return {
    layOut: (sections, footer) =>
      createLayout(
        { width: width + left + right, height },
        { left, top, right, bottom },
        (block, measure) => setText(block, measure, faceOf),
      ).layoutDocument(sections, layoutDocument, {}, {}, undefined, undefined, (page, _, size) =>
        footer(page, size.orientation),
      ),
    write: (pages, tree, claims) => {
      const document = open()
      const fontOf = openFonts(document, faces)
      const marker = createMarker(document)
      drawPages(document, pages, createDrawer({ document, tree, marker, fontOf, furniture }))
      writeTree(document, tree.root, marker.parents)
      setMetadata(document, xmpPacket(properties, claims))
      addBookmarks(document.outline, pages)
      document.end()
      return buffer(document)
    },
  }
}

/** All faces, as a drawing names its own; each is made known to the page that is being drawn. */
const openFonts = (
  document: PdfDocument,
  faces: ReadonlyMap<string, FontFace>,
): ((name: string) => TextFont) => {
  const opened = new Map(
    [...faces].map(([name, face]) => {
      const font = openFace(document, face, emBox)
      const encoder = createEncoder(font)
      encodeDrawings(font, encoder)
      return [name, { font, text: { ...encoder, resource: font.id } }]
    }),
  )
  return (name) => {
    const known = opened.get(name)
    if (known === undefined) throw new RangeError(`no face ${name}`)
    const { font, text } = known
    document.page.fonts[font.id] ??= font.ref()
    return text
  }
}

const propertiesOf = ({ title, issuer, date, language }: Metadata): Properties => ({
  title: printable(title),
  author: printable(issuer),
  creator: 'jibao',
  producer: 'jibao',
  date: new Date(`${date}T00:00:00Z`),
  language,
})

const documentOptions = ({
  title,
  author,
  creator,
  producer,
  date,
  language,
}: Properties): DocumentOptions => ({
  autoFirstPage: false,
  font: null,
  pdfVersion: '1.7',
  subset: 'PDF/A-2a',
  tagged: true,
  lang: language,
  displayTitle: true,
  info: {
    Title: title,
    Author: author,
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  },
})

import { buffer } from 'node:stream/consumers'
import type { FontFace } from '@jibao/core'
import type { Metadata } from '@jibao/document'
import type { LaidPage } from '@jibao/layout'
import { breathe } from '@jibao/render'
import { furnitureOf } from '@jibao/typography'
import { addBookmarks } from './add-bookmarks.ts'
import {
  createEncoder,
  type DocumentOptions,
  drawPages,
  encodeDrawings,
  openDocument,
  openFace,
  type PdfDocument,
  setMetadata,
} from './pdfmake-seam.ts'
import type { StructureTree } from './structure/build-tree.ts'
import { createMarker } from './structure/marker.ts'
import { createDrawer } from './structure/pen.ts'
import { writeTree } from './structure/write-tree.ts'
import { type Claims, type Properties, printable, xmpPacket } from './structure/xmp.ts'
import type { TextFont } from './text-operators.ts'

/** The square of a Chinese character: each face is 1 em high, and all stand on one line. */
const emBox = { ascender: 880, descender: -120, lineGap: 0 }

interface Writing extends Claims {
  /** By name; no other file is opened. */
  readonly faces: ReadonlyMap<string, FontFace>
  readonly metadata: Metadata
  readonly signal: AbortSignal
}

/** Writes laid pages as a file. Takes the tree over: it hangs the pages into it. */
export const writeFile = async (
  pages: readonly LaidPage[],
  tree: StructureTree,
  { faces, metadata, claims, signal }: Writing,
): Promise<Uint8Array> => {
  const paths = new Set([...faces.values()].map(({ path }) => path))
  const properties = propertiesOf(metadata)
  const furniture = furnitureOf(metadata.language)
  const document = openDocument(documentOptions(properties), (path) => paths.has(path))
  const fontOf = openFonts(document, faces)
  const marker = createMarker(document)
  await drawPages(
    document,
    pages,
    createDrawer({ document, tree, marker, fontOf, furniture }),
    signal,
  )
  await breathe(signal)
  writeTree(document, tree.root, marker.parents)
  setMetadata(document, xmpPacket(properties, { claims }))
  addBookmarks(document.outline, pages)
  await breathe(signal)
  document.end()
  return buffer(document)
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

import type { FontFace } from '@jibao/core'
import type { Metadata } from '@jibao/document'
import type { LaidPage } from '@jibao/layout'
import { breathe } from '@jibao/render'
import { furnitureOf } from '@jibao/typography'
import { addBookmarks } from './add-bookmarks.ts'
import { addColourIntent } from './colour-intent.ts'
import { addDestinations } from './file/add-destinations.ts'
import { createDocument, type PdfDocument } from './file/pdf-document.ts'
import type { PdfFont } from './fonts/pdf-font.ts'
import type { TextFont } from './fonts/text-font.ts'
import { type OpenFont, openFont, openFonts } from './open-fonts.ts'
import type { DrawSvg } from './pdfmake-seam.ts'
import type { StructureTree } from './structure/build-tree.ts'
import { createMarker } from './structure/marker.ts'
import { createDrawer, type Drawer } from './structure/pen.ts'
import { writeTree } from './structure/write-tree.ts'

export interface Drawing {
  /** By name; no other file is opened. */
  readonly faces: ReadonlyMap<string, FontFace>
  readonly metadata: Pick<Metadata, 'language'>
  readonly signal: AbortSignal
  readonly openFont?: OpenFont
}

/** Draws laid pages into a file; all but what it says of itself. Takes the tree over: it hangs the pages into it. */
export const drawDocument = async (
  pages: readonly LaidPage[],
  tree: StructureTree,
  { faces, metadata, signal, openFont: open = openFont }: Drawing,
): Promise<PdfDocument> => {
  const document = createDocument()
  const fonts = await openFonts(document, faces, open)
  const marker = createMarker(document)
  const drawer = createDrawer({
    document,
    tree,
    marker,
    fontOf: fontsOfPage(document, fonts),
    drawSvg: await drawerOfPictures(document, pages, fonts),
    furniture: furnitureOf(metadata.language),
  })
  for (const [index, page] of pages.entries()) {
    if (index % pagesABreath === 0) await breathe(signal)
    drawPage(document, page, drawer)
  }
  await breathe(signal)
  for (const font of fonts.values()) font.embed()
  await breathe(signal)
  writeTree(document, tree.root, marker.parents)
  addBookmarks(document, pages)
  addDestinations(document)
  addColourIntent(document)
  return document
}

/** What draws pictures takes longer to load than a report takes to write, and most have none. */
const drawerOfPictures = async (
  document: PdfDocument,
  pages: readonly LaidPage[],
  fonts: ReadonlyMap<string, PdfFont>,
): Promise<DrawSvg> => {
  if (!pages.some(hasPicture)) return refusePicture
  const { createSvgDrawer } = await import('./pdfmake-seam.ts')
  return createSvgDrawer(document, fonts)
}

const hasPicture = ({ items }: LaidPage): boolean =>
  items.some(
    ({ type, item }) =>
      type === 'svg' || (type === 'line' && item.set.text.block.drawing !== undefined),
  )

const refusePicture: DrawSvg = () => {
  throw new RangeError('a picture that was not there before')
}

/** A page takes a few milliseconds at most, a breath costs a tenth of one. */
const pagesABreath = 4

const drawPage = (document: PdfDocument, { pageSize, items }: LaidPage, drawer: Drawer): void => {
  document.addPage(pageSize.width, pageSize.height)
  for (const { type, item } of items) {
    if (type === 'line') drawer.line(item)
    else if (type === 'vector') drawer.rule(item)
    else drawer.drawing(item)
  }
  drawer.endPage()
  document.endPage()
}

/** Each font is made known to the page that is being drawn. */
const fontsOfPage =
  (document: PdfDocument, fonts: ReadonlyMap<string, PdfFont>) =>
  (name: string): TextFont => {
    const font = fonts.get(name)
    if (font === undefined) throw new RangeError(`no face ${name}`)
    document.page.fonts[font.resource] ??= font.reference()
    return font
  }

import { layOutPages } from '@jibao/layout'
import { corpus } from '@jibao/render/testing'
import { expect, test } from 'vitest'
import { type OpenFont, openFont } from '../src/open-fonts.ts'
import { kitFont } from '../src/pdfmake-seam.ts'
import { nameOf, type PdfFile } from '../src/preflight/pdf-file.ts'
import { readUnicode, readWidths } from '../src/preflight/read-font.ts'
import type { Dictionary } from '../src/preflight/read-items.ts'
import { buildTree } from '../src/structure/build-tree.ts'
import { writeFile } from '../src/write-file.ts'
import { latin1, readFile } from './read-file.ts'
import { quiet } from './reports.ts'

const byKit: OpenFont = (document, face, resource) => kitFont(document, { face, resource })

/** What the file says of a font, its outlines left aside. */
const readFont = (file: PdfFile, font: Dictionary) => {
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0])
  const descriptor = file.dictionary(descendant.get('FontDescriptor'))
  return {
    name: nameOf(font.get('BaseFont')),
    unicode: readUnicode(file.stream(font.get('ToUnicode')) ?? new Uint8Array()),
    // Of the first glyph, which nothing shows, pdfkit takes font units for thousandths.
    widths: [...readWidths(file, descendant.get('W'))].filter(([code]) => code > 0),
    facts: [...descriptor].filter(([key]) => key !== 'FontFile2'),
  }
}

const read = (bytes: Uint8Array) => {
  const file = readFile(bytes)
  return file.pages.map(([, page]) => {
    const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
    return {
      operators: latin1(file.stream(page.get('Contents'))),
      fonts: new Map(
        [...fonts].map(([name, font]) => [name, readFont(file, file.dictionary(font))]),
      ),
    }
  })
}

test.each(corpus.map(({ name, report }) => [name, report] as const))(
  '%s: our way with fonts and that of pdfkit make the same pages',
  async (_, report) => {
    const write = async (open: OpenFont) => {
      const { pages, faces } = await layOutPages(report, quiet)
      const { metadata } = report
      const writing = { faces, metadata, claims: true, ...quiet, openFont: open }
      return read(await writeFile(pages, buildTree(report), writing))
    }
    expect(await write(openFont)).toEqual(await write(byKit))
  },
)

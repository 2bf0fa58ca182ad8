import type { Report } from '@jibao/document'
import { type DrawnPage, type DrawnText, layOutReport } from '@jibao/layout'
import { corpus } from '@jibao/render/testing'
import { expect, test } from 'vitest'
import { pdf } from '../src/index.ts'
import { readGlyphs } from './read-glyphs.ts'
import { type ReadPage, readPages } from './read-pages.ts'
import { quiet } from './reports.ts'

const textsOn = ({ items }: DrawnPage): readonly DrawnText[] =>
  items.filter((item) => item.type === 'text')

const glyphsOn = (page: DrawnPage) =>
  textsOn(page).flatMap(({ glyphs, ...text }) => glyphs.map((glyph) => ({ ...glyph, ...text })))

/** Points; pdf.js reads what was written with three decimals, within an adjustment of half a thousandth of an em. */
const near = 0.05

/** Where in its line a run of the file begins on the display list, for each run; those of drawings are not there. */
const placesOf = (drawn: DrawnPage, { runs, height }: ReadPage) => {
  const glyphs = glyphsOn(drawn).filter(({ turnedAbout }) => turnedAbout === undefined)
  return runs
    .filter(({ turned }) => !turned)
    .flatMap(({ text, x, y, size }) => {
      const first = text.codePointAt(0)
      const found = glyphs.find(
        (glyph) =>
          glyph.codePoint === first &&
          glyph.size === size &&
          Math.abs(glyph.baseline - (height - y)) < near &&
          Math.min(Math.abs(glyph.x - x), Math.abs(glyph.x + glyph.shift - x)) < near,
      )
      return found === undefined ? [{ text, x, y, size }] : []
    })
}

const hasDrawings = ({ pages }: { readonly pages: readonly DrawnPage[] }): boolean =>
  pages.some(({ items }) => items.some(({ type }) => type === 'picture'))

const specimens = corpus.map(({ name, report }): readonly [string, Report] => [name, report])

test.each(specimens)(
  '%s lies on the pages of the PDF as on the display list',
  async (_, report) => {
    const laid = await layOutReport(report, quiet)
    const bytes = await pdf().render(report, quiet)
    const read = await readPages(bytes)
    expect(read.map(({ width, height }) => [width, height])).toEqual(
      laid.pages.map(({ width, height }) => [expect.closeTo(width, 1), expect.closeTo(height, 1)]),
    )
    const shown = laid.pages
      .flatMap(glyphsOn)
      .map(({ codePoint }) => String.fromCodePoint(codePoint))
    if (!hasDrawings(laid)) {
      expect(readGlyphs(bytes)).toBe(shown.join(''))
      expect(read.flatMap((page, index) => placesOf(laid.pages[index] as DrawnPage, page))).toEqual(
        [],
      )
    }
  },
)

import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withPdf } from '../packages/renderer-pdf/test/read-pages.ts'
import { buildReports, recordedPeriods, run, runPython, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Paragraphs and cells in the order of the document, a merged cell once; one list a file. */
const readWithPythonDocx = `
import docx, json, sys
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

def pieces(document):
  for element in document.element.body:
    if element.tag == qn('w:p'):
      yield Paragraph(element, document).text
    elif element.tag == qn('w:tbl'):
      seen = set()
      for row in Table(element, document).rows:
        for cell in row.cells:
          if cell._tc not in seen:
            seen.add(cell._tc)
            yield cell.text

print(json.dumps([
  [text for text in pieces(docx.Document(path)) if text.strip()]
  for path in sys.argv[1:]
]))
`

const pageNumber = /^— \d+ —$/

const readWithMupdf = (path: string): readonly string[] =>
  run('mutool', ['draw', '-q', '-F', 'text', path])
    .split(/[\n\f]/)
    .filter((line) => line.trim() !== '' && !pageNumber.test(line))

const readWithPdfJs = (path: string): Promise<readonly string[]> =>
  withPdf(readFileSync(path), async (document) => {
    let text = ''
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      for (const item of items) {
        if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
      }
      text += '\n'
    }
    return text.split('\n').filter((line) => line.trim() !== '' && !pageNumber.test(line))
  })

interface Pair {
  readonly name: string
  readonly pdf: string
  /** The texts of the Word file, without the numbers of headings and lists, which Word sets. */
  readonly word: readonly string[]
  readonly readers: Readonly<Record<'mupdf' | 'pdf.js', readonly string[]>>
}

const readPairs = async (fixture: string, period: string): Promise<readonly Pair[]> => {
  const files = buildReports(fixture, period, join(folder.path, fixture, period))
  const pathsOf = (format: string) =>
    files.filter((file) => file.format === format).map(({ path }) => path)
  const words = runPython(readWithPythonDocx, ...pathsOf('docx')) as readonly (readonly string[])[]
  return Promise.all(
    pathsOf('pdf').map(async (pdf, index) => {
      const word = words[index]
      if (word === undefined) throw new Error(`no Word file beside ${pdf}`)
      const readers = { mupdf: readWithMupdf(pdf), 'pdf.js': await readWithPdfJs(pdf) }
      return { name: basename(pdf, '.pdf'), pdf, word, readers }
    }),
  )
}

/** Said again at the head of a page by a merged cell that goes on there. */
const continued = '（续）'

/** A text and where a blank stands in it: the offsets of the characters behind one. */
interface Flat {
  readonly text: string
  readonly blanks: ReadonlySet<number>
}

/** Lines end without a blank, as Chinese is not divided by them. */
const flatten = (lines: readonly string[]): Flat => {
  let text = ''
  const blanks = new Set<number>()
  for (const line of lines) {
    for (const [index, word] of line.trim().split(/\s+/u).entries()) {
      if (index > 0) blanks.add(text.length)
      text += word
    }
  }
  return { text, blanks }
}

interface Comparison {
  /** The first text of Word that the PDF does not say behind those before it. */
  readonly lost: { readonly text: string; readonly behind: string } | null
  /** What the PDF says with a blank that Word has not. */
  readonly torn: readonly string[]
}

const compare = (lines: readonly string[], texts: readonly string[]): Comparison => {
  const said = flatten(lines.map((line) => line.replaceAll(continued, '')))
  const torn: string[] = []
  let from = 0
  let behind = ''
  for (const { text, blanks } of texts.map((one) => flatten(one.split('\n')))) {
    const at = said.text.indexOf(text, from)
    if (at < 0) return { lost: { text, behind }, torn }
    from = at + text.length
    behind = text
    const inside = [...said.blanks].filter((blank) => at < blank && blank < from)
    if (inside.some((blank) => !blanks.has(blank - at))) torn.push(text)
  }
  return { lost: null, torn }
}

/** The number of a heading or an item, followed by a blank; an attachment's has one before a figure. */
const numberApart =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)\s(?!\d)/

const cases = ['deqing', 'gallery'].flatMap((fixture) =>
  recordedPeriods(fixture).map((period) => [fixture, period] as const),
)

describe.each(cases)('the reports of %s for %s', (fixture, period) => {
  let pairs: readonly Pair[] = []
  beforeAll(async () => {
    pairs = await readPairs(fixture, period)
    expect(pairs.length).toBeGreaterThan(0)
  })

  test.each(['mupdf', 'pdf.js'] as const)(
    '%s reads characters that a keyboard has: no radicals, no private ones, none unknown',
    (reader) => {
      for (const { name, readers } of pairs) {
        const text = readers[reader].join('')
        expect(text.length, name).toBeGreaterThan(0)
        expect(text.match(/[\u2E80-\u2FDF\uFFFD\p{Co}]/gu), name).toBeNull()
      }
    },
  )

  test.each(['mupdf', 'pdf.js'] as const)(
    '%s reads what Word says, in the same order and with no other blanks',
    (reader) => {
      for (const { name, readers, word } of pairs) {
        const texts = word.filter((text) => !text.endsWith(continued))
        expect(compare(readers[reader], texts), name).toEqual({ lost: null, torn: [] })
      }
    },
  )

  test.each(['mupdf', 'pdf.js'] as const)('%s reads no blank behind a number', (reader) => {
    for (const { name, readers } of pairs) {
      expect(
        readers[reader].filter((line) => numberApart.test(line)),
        name,
      ).toEqual([])
    }
  })

  test('embed every font as a subset that can be read back', () => {
    for (const { name, pdf } of pairs) {
      const fonts = run('pdffonts', [pdf]).trim().split('\n').slice(2)
      expect(fonts.length, name).toBeGreaterThan(0)
      for (const font of fonts) expect(font, name).toMatch(/^[A-Z]{6}\+.*\byes\s+yes\s+yes\s/)
    }
  })

  test('are sound and small', () => {
    for (const { name, pdf } of pairs) {
      expect(statSync(pdf).size, name).toBeLessThan(400 * 1024)
      expect(run('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors found')
    }
  })
})

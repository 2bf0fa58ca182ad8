import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Report } from '../packages/document/src/index.ts'
import { defaultFontBook } from '../packages/fonts/src/index.ts'
import { type Renderer, renderReport } from '../packages/render/src/index.ts'
import { createBench } from '../packages/render/src/testing/bench.ts'
import { allSpecimens } from '../packages/render/src/testing/corpus/all-specimens.ts'
import { fixtureReports } from '../packages/render/src/testing/corpus/fixtures.ts'
import { expectedPieces, printedNumbers } from '../packages/render/src/testing/expectations.ts'
import { opens } from '../packages/render/src/testing/promises/opens.ts'
import { prove } from '../packages/render/src/testing/prove.ts'
import { docx } from '../packages/renderer-docx/src/index.ts'
import { html } from '../packages/renderer-html/src/index.ts'
import { ofd } from '../packages/renderer-ofd/src/index.ts'
import { pdf } from '../packages/renderer-pdf/src/index.ts'
import { xlsx } from '../packages/renderer-xlsx/src/index.ts'
import { useBrowser } from './browser.ts'
import { viewOfd } from './ofd-viewer.ts'
import { convertAll } from './office.ts'
import { startReader } from './python-reader.ts'
import { run, temporaryFolder, withoutBlanks } from './tools.ts'

// The promise of the conformance kit that asks for another program, tried with those of the outside.

const fonts = defaultFontBook()
const folder = temporaryFolder()
const withPage = useBrowser()

const openpyxl = startReader(`
import openpyxl, warnings
warnings.simplefilter('ignore')
def texts_of(path):
  book = openpyxl.load_workbook(path, data_only=True)
  return [
    str(cell.value)
    for sheet in book
    for row in sheet.iter_rows(min_col=2 if sheet.title == '正文' else 1)
    for cell in row
    if cell.value is not None
  ]
`)

const pythonDocx = startReader(`
import docx
from docx.oxml.ns import qn
def texts_of(path):
  body = docx.Document(path).element.body
  return [
    element.text or '' if element.tag == qn('w:t') else element.get('descr') or ''
    for element in body.iter(qn('w:t'), qn('wp:docPr'))
  ]
`)

afterAll(() => {
  for (const reader of [openpyxl, pythonDocx]) reader.end()
  folder.remove()
})

type Reader = (path: string, report: Report) => Promise<readonly string[] | undefined>

const pageNumber = /^— \d+ —$/gmu

const poppler: Reader = async (path) => [
  run('pdftotext', ['-raw', path, '-']).replaceAll(pageNumber, ''),
]

const missingFrom = (texts: readonly string[], pieces: readonly string[]): readonly string[] => {
  const text = withoutBlanks(texts.join(''))
  return pieces.filter((piece) => !text.includes(withoutBlanks(piece)))
}

/** Wherever it stands: worksheets follow one another; numbers are read as they are stored. */
const inWorksheets: Reader = async (path, report) => {
  const numbers = new Set(printedNumbers(report, xlsx()))
  const pieces = expectedPieces(report, xlsx()).filter((piece) => !numbers.has(piece))
  expect(missingFrom(await openpyxl.textsOf(path), pieces)).toEqual([])
  return undefined
}

/** What Chromium makes of the page; of a picture what is said instead. */
const textsOfPage = `(() => {
  const texts = []
  const skipped = 'head, nav, style, svg, summary, script'
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
  while (walker.nextNode()) {
    const { currentNode: node } = walker
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.data)
    if (node instanceof HTMLImageElement) texts.push(node.alt)
  }
  return texts
})()`

const chromium: Reader = (path) =>
  withPage({ file: path }, async (page, incidents) => {
    expect(incidents).toEqual({ requests: [], faults: [] })
    return (await page.evaluate(textsOfPage)) as string[]
  })

/** In a longer one a line or a page may end, with a page number or a repeated header. */
const isShort = (piece: string): boolean => piece.length <= 12

/** Wherever it stands: the viewer draws tables before what is above them. */
const ofdJs: Reader = async (path, report) => {
  const pages = await withPage({}, (page) => viewOfd(page, path))
  const texts = pages.flat().map(({ character }) => character)
  expect(missingFrom(texts, expectedPieces(report, ofd()).filter(isShort))).toEqual([])
  return undefined
}

const specimens = allSpecimens({})

/** Each page is drawn anew there, with faces that the browser is given again. */
const fewer = { ...specimens, all: [...specimens.few, ...specimens.random.slice(0, 5)] }

const readers = [
  { name: 'Poppler', renderer: pdf(), reader: poppler, tried: specimens },
  { name: 'python-docx', renderer: docx(), reader: pythonDocx.textsOf, tried: specimens },
  { name: 'openpyxl', renderer: xlsx(), reader: inWorksheets, tried: specimens },
  { name: 'Chromium', renderer: html(), reader: chromium, tried: specimens },
  { name: 'Chromium', renderer: html({ fragment: true }), reader: chromium, tried: specimens },
  { name: 'ofd.js', renderer: ofd(), reader: ofdJs, tried: fewer },
]

test.each(readers)('$renderer.title $name', async ({ renderer, reader, tried }) => {
  let count = 0
  const open = async (bytes: Uint8Array, report: Report) => {
    count += 1
    const path = join(folder.path, `${count}${renderer.extension}`)
    writeFileSync(path, bytes)
    return reader(path, report)
  }
  expect(await prove(opens, createBench(renderer, { fonts, open }), tried)).toBeUndefined()
  expect(count).toBeGreaterThan(tried.all.length / 2)
})

/** Of those that are drawn the texts are in a picture. */
const withoutCharts = ({ capabilities }: Renderer) => ({
  capabilities: { ...capabilities, chart: 'none' as const },
})

describe('LibreOffice opens whole reports', () => {
  const write = async (renderer: Renderer): Promise<readonly string[]> => {
    const within = join(folder.path, `${renderer.format}-reports`)
    mkdirSync(within)
    return Promise.all(
      fixtureReports().map(async ({ report }, index) => {
        const { bytes } = await renderReport(renderer, report, { fonts })
        const path = join(within, `${index}${renderer.extension}`)
        writeFileSync(path, bytes ?? '')
        return path
      }),
    )
  }
  const places = { outdir: join(folder.path, 'converted'), profile: join(folder.path, 'profile') }

  test.each([docx(), xlsx()])('$title', async (renderer) => {
    const pages = convertAll(await write(renderer), { to: 'pdf', ...places })
    const missing = fixtureReports().flatMap(({ name, report }, index) => {
      const text = run('pdftotext', ['-raw', pages[index] ?? '', '-'])
      const pieces = expectedPieces(report, withoutCharts(renderer)).filter(isShort)
      return missingFrom([text], pieces).map((piece) => `${name}: ${piece}`)
    })
    expect(missing).toEqual([])
  })
})

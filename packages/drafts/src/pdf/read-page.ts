import type { OPS, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pageFragments } from './page-fragments.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { type Codes, type Matrix, pageRules } from './page-rules.ts'
import { ruledGrids } from './ruled-grids.ts'
import { type RuledTable, ruledTables } from './ruled-table.ts'

export interface ReadPage {
  readonly width: number
  readonly characters: number
  /** Those that stand in no ruled table. */
  readonly lines: readonly PageLine[]
  readonly tables: readonly RuledTable[]
}

const codesOf = (ops: typeof OPS): Codes => ({
  ...ops,
  stroking: new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]),
  filling: new Set([ops.fill, ops.eoFill]),
})

/** The coordinates of a page as fragments count them, by how often it was turned. */
const views: readonly Matrix[] = [
  [1, 0, 0, -1, 0, 0],
  [0, 1, 1, 0, 0, 0],
  [-1, 0, 0, 1, 0, 0],
  [0, -1, -1, 0, 0, 0],
]

export const readPage = async (page: PDFPageProxy, ops: typeof OPS): Promise<ReadPage> => {
  const { items } = await page.getTextContent({ disableNormalization: true })
  const { turn, fragments } = pageFragments(items.filter((item) => 'str' in item))
  const all = pageLines(fragments, page.pageNumber)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const width = turn % 2 === 0 ? right - left : top - bottom
  const characters = fragments.reduce((sum, { text }) => sum + text.length, 0)
  // Only lines with columns in them can be a table: drawings are not looked at without need.
  if (all.filter(({ segments }) => segments.length > 1).length < 2)
    return { width, characters, lines: all, tables: [] }
  const rules = pageRules(await page.getOperatorList(), {
    codes: codesOf(ops),
    view: views[turn] ?? [1, 0, 0, -1, 0, 0],
  })
  const lineOf = (y: number): number => all.findLast((line) => line.y <= y + 1)?.line ?? 1
  const { tables, rest } = ruledTables(fragments, {
    grids: ruledGrids(rules),
    page: page.pageNumber,
    lineOf,
  })
  const lines = pageLines(rest, page.pageNumber).map((line) => ({ ...line, line: lineOf(line.y) }))
  return { width, characters, lines, tables }
}

import { cell, row, type TableNode } from '@jibao/document'
import { styles } from '@jibao/typography'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CellMark } from '../src/mark.ts'
import { type LaidPage, markOf } from '../src/pages/laid-page.ts'
import { leaderOfFirstGroup } from '../src/pages/merged-cells.ts'
import { pageSetUp } from '../src/pages/page-set-up.ts'
import type { Borders, CellBlock, Content, TableBlock } from '../src/pdfmake-nodes.ts'
import { openLayout } from '../src/pdfmake-seam.ts'
import { tableLayout } from '../src/table/table-layout.ts'
import { createFaces } from '../src/text/faces.ts'
import { alterRun } from '../src/text/run-of.ts'
import { setText } from '../src/text/set-text.ts'
import { textBlock } from '../src/text/text-block.ts'
import { fonts, quiet } from './reports.ts'

const faces = createFaces(fonts)

const layOut = (stack: readonly Content[]) =>
  openLayout({
    portrait: pageSetUp.portrait,
    setText: (block, width) => setText(block, width, faces.named),
    footer: () => textBlock(styles.body, []),
    signal: quiet.signal,
  }).layOut([
    {
      section: { stack },
      pageOrientation: 'portrait',
      pageMargins: pageSetUp.portrait.margins,
    },
  ])

const pagesOf = async (stack: readonly Content[]): Promise<readonly LaidPage[]> => {
  const pages = await layOut(stack)
  if ('cuts' in pages) throw new Error('stopped at a table')
  return pages
}

const filler = (lines: number): Content =>
  textBlock(styles.body, faces.runs('甲乙丙丁'.repeat(7 * lines), styles.body.font))

const allSides: Borders = [true, true, true, true]

interface TableCase {
  /** Of each body row the characters in its two cells. */
  readonly rows: readonly (readonly [number, number])[]
  readonly ruling: NonNullable<TableNode['ruling']>
}

/** @param border which all squares have anyhow; pdfmake lays out rows in which one is said */
const tableOf = (
  { rows, ruling }: TableCase,
  more: Pick<TableBlock, 'uncut'> & { readonly whole: boolean },
  border?: Borders,
): TableBlock => {
  const style = styles.tableText
  const squareOf = (length: number, row: number, column: number): CellBlock => {
    const mark: CellMark = {
      kind: 'cell',
      block: 1,
      first: 1,
      row,
      lastRow: row,
      column,
      kept: false,
      ...(row === 0 ? { leader: 1 } : {}),
    }
    const runs = faces.runs('数'.repeat(length), style.font)
    return {
      ...textBlock(
        style,
        runs.map((run) => alterRun(run, 'mark', mark)),
      ),
      rowSpan: 1,
      colSpan: 1,
      border,
    }
  }
  const node: TableNode = {
    type: 'table',
    columns: [],
    header: [row(cell(''))],
    rows: [],
    ruling,
  }
  return {
    uncut: more.uncut,
    table: {
      widths: [60, 120],
      body: [[2, 2] as const, ...rows].map(([one, other], index) => [
        squareOf(one, index, 0),
        squareOf(other, index, 1),
      ]),
      headerRows: 1,
      dontBreakRows: more.whole,
    },
    layout: tableLayout(node, style),
  }
}

const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }) },
)
const tableCase: fc.Arbitrary<TableCase> = fc.record({
  rows: fc.array(fc.tuple(length, length), { minLength: 1, maxLength: 90 }),
  ruling: fc.constantFrom('grid', 'three-line'),
})
/** Lines: as few as leave room for the header and any row. */
const above = fc.integer({ min: 1, max: 10 })

/** Body rows with which a page begins. */
const rowsThatOpen = (pages: readonly LaidPage[]): readonly number[] =>
  pages.slice(1).flatMap(({ items }) => {
    const marks = items.map(markOf).filter((mark) => mark?.kind === 'cell')
    return marks.find(({ leader }) => leader === undefined)?.row ?? []
  })

test('a table is seen to be cut where pdfmake would have parted its rows', async () => {
  await fc.assert(
    fc.asyncProperty(above, tableCase, async (lines, given) => {
      const uncut = tableOf(given, { uncut: 1, whole: true })
      const found = await layOut([filler(lines), uncut])
      const learnt = tableOf(given, { uncut: undefined, whole: true })
      const cuts = rowsThatOpen(await pagesOf([filler(lines), learnt]))
      expect(found).toEqual({ block: 1, cuts })
    }),
    { numRuns: 40 },
  )
})

test('rows without merged cells lie where pdfmake would lay them', async () => {
  const placed = (pages: readonly LaidPage[]) =>
    pages.map(({ items }) =>
      items.map(({ type, item }) =>
        type === 'vector'
          ? [item.x1, item.y1, item.x2, item.y2, item.lineWidth, item.lineColor]
          : [item.x, item.y],
      ),
    )
  await fc.assert(
    fc.asyncProperty(above, tableCase, async (lines, given) => {
      const more = { uncut: undefined, whole: false }
      const ours = await pagesOf([filler(lines), tableOf(given, more)])
      const theirs = await pagesOf([filler(lines), tableOf(given, more, allSides)])
      expect(placed(ours)).toEqual(placed(theirs))
    }),
    { numRuns: 40 },
  )
})

/** More than a call takes arguments. */
const many = 200_000

test('a table may have any number of cells', () => {
  const mark: CellMark = {
    kind: 'cell',
    block: 1,
    first: 0,
    row: 0,
    lastRow: 1,
    column: 0,
    kept: true,
  }
  const [page] = [
    {
      items: Array.from({ length: many }, () => ({ type: 'line', item: { inlines: [{ mark }] } })),
    },
  ]
  expect(leaderOfFirstGroup([page as unknown as LaidPage], 1, 1)).toBe(1)
})

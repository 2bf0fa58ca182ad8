import { createRequire } from 'node:module'
import { breathe } from '@jibao/render'
import type { LaidLine, LaidPage } from './pages/laid-page.ts'
import type { Orientation, PageSetUp } from './pages/page-set-up.ts'
import type { Content, Margin, Section, TextBlock } from './pdfmake-nodes.ts'
import { runAt, type SetText, type TextLine } from './text/set-text.ts'

// The only file of this package that knows pdfmake 0.3.11 from the inside. pdfmake keeps pages, tables
// and footers; lines come from our typesetter. Its front door fetches URLs, works in one go and draws at
// once what it has laid out; its parts ask nobody for anything, can be left off, and leave pages to look at.

interface PageMargins {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Content of ours that pdfmake has measured. */
interface MeasuredTable {
  readonly table: {
    readonly body: readonly (readonly { readonly rowSpan?: number }[])[]
    readonly widths: readonly object[]
  }
  readonly _offsets: { readonly offsets: readonly number[] }
  readonly _margin: Margin | null
  /** Where merged cells go on on another page. */
  readonly _breaksBySpan?: object
}

interface Context {
  readonly availableWidth: number
  readonly availableHeight: number
  readonly page: number
  readonly y: number
  readonly pages: readonly LaidPage[]
  moveDown(distance: number): void
  resetMarginXTopParent(): void
}

interface Writer {
  context(): Context
  moveToNextPage(): void
}

type PdfmakeFooter = (
  page: number,
  pageCount: number,
  size: { readonly orientation: Orientation },
) => TextBlock

/** Members that our subclass uses. */
interface LayoutBuilder {
  writer: Writer
  docPreprocessor: object
  docMeasure: object
  linearNodeList: object[]
  nestedLevel: number
  processNode(node: object): void
  processTable(table: MeasuredTable): void
  processRow(row: object): { readonly pageBreaks: unknown[] }
  buildNextLine(block: TextBlock): Line | null
  addHeadersAndFooters(header: undefined, footer: PdfmakeFooter): void
  _findSameRowPageBreakByRowSpanData(
    breaks: object | null,
    page: number,
    row: number,
  ): { readonly prevPage: number } | null | undefined
  _getPageBreakListBySpan(table: MeasuredTable, page: number, row: number): unknown
}

interface TableProcessor {
  readonly dontBreakRows: boolean
  readonly rowsWithoutPageBreak: number
  beginTable(writer: Writer): void
  beginRow(row: number, writer: Writer): void
  endRow(row: number, writer: Writer, pageBreaks: readonly unknown[]): void
  endTable(writer: Writer): void
}

interface DocMeasure {
  measureLeaf: (node: object) => object
  measureNode(node: object): object
}

interface Line extends LaidLine {
  addInline(inline: object): void
}

/** The classes inside pdfmake that its own printer is made of. */
interface PdfmakeParts {
  readonly DocMeasure: new (
    document: object,
    styles: object,
    defaultStyle: object,
    svgMeasure: object,
    tableLayouts: object,
  ) => DocMeasure
  readonly DocPreprocessor: new () => { preprocessDocument(node: object): object }
  readonly DocumentContext: new () => Context
  readonly LayoutBuilder: new (
    pageSize: { readonly width: number; readonly height: number },
    margins: PageMargins,
    svgMeasure: object,
  ) => LayoutBuilder
  readonly Line: new (width: number) => Line
  readonly PageElementWriter: new (context: Context) => Writer
  readonly SVGMeasure: new () => {
    writeDimensions: (
      svg: string,
      size: { readonly width: number; readonly height: number },
    ) => string
  }
  readonly TableProcessor: new (table: MeasuredTable) => TableProcessor
}

const require = createRequire(import.meta.url)

/** Loaded by `require`, as Node and test runners disagree on what `import` makes of pdfmake's defaults. */
const load = <Name extends keyof PdfmakeParts>(name: Name): PdfmakeParts[Name] => {
  const part: { readonly default: PdfmakeParts[Name] } = require(`pdfmake/js/${name}.js`)
  return part.default
}

/** In the place of the file that pictures would be opened for; our content has none. */
const noDocument = {
  provideImage: (): never => {
    throw new RangeError('a picture is not part of a report')
  },
}

const rowsPerBreath = 20

export interface LayOutTools {
  /** The sheet as it is held when no section says otherwise. */
  readonly portrait: PageSetUp
  /** Sets a paragraph for the width in which it stands. */
  readonly setText: (block: TextBlock, width: number) => SetText
  readonly footer: (page: number, orientation: Orientation) => TextBlock
  readonly signal: AbortSignal
}

/** Lays out sections, which it takes over: pdfmake writes into them. */
export const layOutSections = async (
  sections: readonly Section[],
  { portrait: { width, height, margins }, setText, footer, signal }: LayOutTools,
): Promise<readonly LaidPage[]> => {
  const [LayoutBuilder, TableProcessor, Line] = [
    load('LayoutBuilder'),
    load('TableProcessor'),
    load('Line'),
  ]
  const svgMeasure = new (load('SVGMeasure'))()
  // pdfmake would write the whole drawing anew, with blanks between the parts of its texts.
  svgMeasure.writeDimensions = (svg, { width, height }) =>
    svg.replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`)
  const preprocessor = new (load('DocPreprocessor'))()
  const measurer = new (load('DocMeasure'))(noDocument, {}, {}, svgMeasure, {})
  // All our widths are given, so no text need be measured.
  measurer.measureLeaf = (node) => Object.assign(node, { _minWidth: 0, _maxWidth: 0 })
  const measured = (node: object): object =>
    measurer.measureNode(preprocessor.preprocessDocument(node))

  const lineOf = (text: SetText, number: number, measure: number): Line | undefined => {
    const set = text.paragraph.lines[number]
    if (set === undefined) return undefined
    const { size, lineHeight } = text.block.setting
    const line = new Line(measure)
    const { mark } = runAt(text, set.start)
    line.addInline({
      width: set.width,
      height: lineHeight,
      font: { ascender: 0 },
      fontSize: size,
      alignment: 'left',
      mark,
    })
    return Object.assign(line, { x: set.x, set: { text, line: set } satisfies TextLine })
  }

  class ReportLayout extends LayoutBuilder {
    readonly #begun = new WeakMap<TextBlock, { readonly text: SetText; next: number }>()
    #table: MeasuredTable | undefined

    override docPreprocessor = preprocessor
    override docMeasure = measurer
    override linearNodeList = []
    override writer = new (load('PageElementWriter'))(new (load('DocumentContext'))())

    /** As `layoutDocument` does it, with a turn for others before each block and between rows. */
    async layOut(): Promise<readonly LaidPage[]> {
      for (const { section, ...setUp } of sections) {
        this.processNode(measured({ ...setUp, section: { stack: [] } }))
        for (const content of section.stack) {
          await breathe(signal)
          await this.#layOutBlock(content)
        }
      }
      this.addHeadersAndFooters(undefined, (page, _, { orientation }) => footer(page, orientation))
      return this.writer.context().pages
    }

    async #layOutBlock(content: Content): Promise<void> {
      const node = measured(content)
      await breathe(signal)
      this.processNode(node)
      const table = this.#table
      this.#table = undefined
      if (table === undefined) return
      await this.#layOutTable(table)
      // What `processNode` looks at last, when it has laid the table out itself.
      const context = this.writer.context()
      if (table._margin === null || context.availableHeight >= 0) return
      context.moveDown(context.availableHeight)
      this.writer.moveToNextPage()
    }

    /** Holds a table back until `processNode` has made its place. */
    override processTable(table: MeasuredTable): void {
      this.#table = table
    }

    /** As `processTable` does it. */
    async #layOutTable(table: MeasuredTable): Promise<void> {
      const { writer } = this
      this.nestedLevel += 1
      const processor = new TableProcessor(table)
      processor.beginTable(writer)
      for (const [row, cells] of table.table.body.entries()) {
        if (row % rowsPerBreath === 0) await breathe(signal)
        if (processor.dontBreakRows) {
          const { y, page } = writer.context()
          for (const cell of cells) {
            if ((cell.rowSpan ?? 1) > 1) {
              Object.assign(cell, { _startingRowSpanY: y, _startingRowSpanPage: page })
            }
          }
        }
        processor.beginRow(row, writer)
        processor.endRow(row, writer, this.#layOutRow(table, row, processor))
      }
      processor.endTable(writer)
      this.nestedLevel -= 1
      writer.context().resetMarginXTopParent()
    }

    /** The places where it ran over the end of a page. */
    #layOutRow(
      table: MeasuredTable,
      rowIndex: number,
      { dontBreakRows, rowsWithoutPageBreak }: TableProcessor,
    ): readonly unknown[] {
      const { body, widths } = table.table
      const { page } = this.writer.context()
      const { pageBreaks } = this.processRow({
        marginX: table._margin === null ? [0, 0] : [table._margin[0], table._margin[2]],
        dontBreakRows,
        rowsWithoutPageBreak,
        cells: body[rowIndex],
        widths,
        gaps: table._offsets.offsets,
        tableBody: body,
        tableNode: table,
        rowIndex,
      })
      const breaks = table._breaksBySpan ?? null
      const atSpan = this._findSameRowPageBreakByRowSpanData(breaks, page, rowIndex)
      return pageBreaks.length > 0 || atSpan === null || atSpan === undefined
        ? pageBreaks
        : [this._getPageBreakListBySpan(table, atSpan.prevPage, rowIndex)]
    }

    override buildNextLine(block: TextBlock): Line | null {
      const measure = this.writer.context().availableWidth
      const state = this.#begun.get(block) ?? { text: setText(block, measure), next: 0 }
      this.#begun.set(block, state)
      if (state.next === block.opensPageAt) this.writer.moveToNextPage()
      const line = lineOf(state.text, state.next, measure)
      state.next += 1
      return line ?? null
    }
  }

  const [left, top, right, bottom] = margins
  const sheet = { width: left + width + right, height }
  return new ReportLayout(sheet, { left, top, right, bottom }, svgMeasure).layOut()
}

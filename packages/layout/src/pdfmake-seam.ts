import { createRequire } from 'node:module'
import { breathe } from '@jibao/render'
import { packed } from './packed.ts'
import type { LaidItem, LaidPage } from './pages/laid-page.ts'
import type { Orientation, PageSetUp } from './pages/page-set-up.ts'
import {
  type Content,
  isText,
  type Margin,
  type Section,
  type Square,
  type TableBlock,
  type TextBlock,
} from './pdfmake-nodes.ts'
import { PlacedLine } from './placed-line.ts'
import { foreseeCuts } from './table/foresee-cuts.ts'
import { frameOf, heightOfRow, isPlain, type PlainRow, placeRow } from './table/plain-row.ts'
import type { SetText } from './text/set-text.ts'

// The only file of this package that knows pdfmake 0.3.11 from the inside. pdfmake keeps pages, tables
// and footers; lines come from our typesetter. Its front door fetches URLs, works in one go and draws at
// once what it has laid out; its parts ask nobody for anything, can be left off, and leave pages to look at.
//
// Most of a report is text, of which pdfmake has nothing to find out: it goes past its preprocessor and
// its measuring, and its lines onto the pages as pdfmake would put them there, without being announced.

interface PageMargins {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A `Leaf`, what stands in the place of a covered square, or a square that has yet to become either. */
interface TableSquare {
  readonly rowSpan?: number | undefined
}

/** A table of ours that pdfmake has measured. */
interface MeasuredTable {
  readonly table: {
    body: (readonly TableSquare[])[]
    readonly widths: readonly { readonly _calcWidth: number }[]
  }
  readonly _offsets: { readonly offsets: readonly number[] }
  readonly _margin: Margin | null
  /** Where merged cells go on on another page. */
  readonly _breaksBySpan?: object
}

/** What of it is known before a block is all that the block depends on. */
interface Pen {
  x: number
  y: number
  availableWidth: number
  availableHeight: number
  page: number
  pageMargins: PageMargins
  lastColumnWidth: number
}

interface Page extends LaidPage {
  items: LaidItem[]
  readonly pageMargins: PageMargins
  readonly customProperties: object
}

interface Context extends Pen {
  readonly pages: Page[]
  readonly backgroundLength: number[]
  getCurrentPage(): Page | null
  moveDown(distance: number): void
  addMargin(left: number, right: number): void
  resetMarginXTopParent(): void
}

interface Writer {
  /** Headers of tables that are to be there again on each page. */
  readonly repeatables: readonly { readonly height: number }[]
  context(): Context
  moveToNextPage(): void
  addLine(line: PlacedLine): void
}

type PdfmakeFooter = (
  page: number,
  pageCount: number,
  size: { readonly orientation: Orientation },
) => Leaf

/** Members that our subclass uses. */
interface LayoutBuilder {
  writer: Writer
  docPreprocessor: DocPreprocessor
  docMeasure: DocMeasure
  linearNodeList: Pick<object[], 'push'>
  nestedLevel: number
  processNode(node: object, isVerticalAlignmentAllowed?: boolean): void
  processLeaf(node: Leaf): void
  processTable(table: MeasuredTable): void
  processRow(row: object): { readonly pageBreaks: unknown[] }
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
  /** By column, and one more. */
  readonly rowSpanData: readonly { readonly left: number }[]
  beginTable(writer: Writer): void
  beginRow(row: number, writer: Writer): void
  endRow(row: number, writer: Writer, pageBreaks: readonly unknown[]): void
  endTable(writer: Writer): void
}

interface DocMeasure {
  measureNode(node: object): object
}

interface DocPreprocessor {
  preprocessDocument(node: object): object
  preprocessNode(node: object, isSectionAllowed?: boolean): object
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
  readonly DocPreprocessor: new () => DocPreprocessor
  readonly DocumentContext: new () => Context
  readonly LayoutBuilder: new (
    pageSize: { readonly width: number; readonly height: number },
    margins: PageMargins,
    svgMeasure: object,
  ) => LayoutBuilder
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

/** A text block as pdfmake takes it: empty and measured, as all our widths are given. */
class Leaf {
  readonly text = ''
  readonly block
  readonly pageBreak
  readonly absolutePosition
  readonly width
  readonly rowSpan
  readonly colSpan
  readonly border
  readonly positions: readonly object[] = []
  readonly _margin
  readonly _minWidth
  readonly _maxWidth
  // What pdfmake notes in a cell.
  fillColor: undefined
  fillOpacity: undefined
  _willBreak: undefined
  _bottomY: undefined
  _rowTopPageY: undefined
  _lastPageNumber: undefined

  constructor(block: TextBlock & Partial<Square>) {
    const { pageBreak, absolutePosition, width, rowSpan, colSpan, border, margin = null } = block
    this.block = block
    this.pageBreak = pageBreak
    this.absolutePosition = absolutePosition
    this.width = width
    this.rowSpan = rowSpan
    this.colSpan = colSpan
    this.border = border
    this._margin = margin
    this._minWidth = margin === null ? 0 : margin[0] + margin[2]
    this._maxWidth = this._minWidth
  }
}

const insideStack = (content: Content): object => {
  if ('table' in content) throw new RangeError('a table stands by itself')
  return nodeOf(content)
}

/** Content as nodes that pdfmake may write into. */
const nodeOf = (content: Exclude<Content, TableBlock>): object => {
  if ('text' in content) return new Leaf(content)
  if ('stack' in content) return { ...content, stack: content.stack.map(insideStack) }
  if ('columns' in content) {
    return { ...content, columns: content.columns.map((column) => new Leaf(column)) }
  }
  if ('canvas' in content) return { ...content, canvas: content.canvas.map((one) => ({ ...one })) }
  return { ...content }
}

const rowOf = (row: readonly Square[]): readonly TableSquare[] =>
  row.map((square) => (isText(square) ? new Leaf(square) : {}))

const rowsPerBreath = 20

/** UTF-16 units of text after which others have their turn. */
const textPerBreath = 4000

/** A block counts for as many units as it has, and for no fewer than these. */
const leastOfBlock = 200

const lengthOf = (content: Content): number => {
  if (!('text' in content)) return leastOfBlock
  return content.text.reduce((length, { text }) => length + text.length, 0)
}

export interface LayOutTools {
  /** The sheet as it is held when no section says otherwise. */
  readonly portrait: PageSetUp
  /** Sets a paragraph for the width in which it stands. */
  readonly setText: (block: TextBlock, width: number) => SetText
  readonly footer: (page: number, orientation: Orientation) => TextBlock
  readonly signal: AbortSignal
}

/** Where a table is to be cut that has not been laid out yet. */
export interface Foreseen {
  readonly block: number
  readonly cuts: readonly number[]
}

/** The pages of a report, which may be laid out several times. */
export interface Layout {
  /**
   * Lays out sections, but stops at a table of which it sees where it is to be cut. What stands before
   * the first content that is not the very same as the last time stays as it is.
   */
  layOut(sections: readonly Section[]): Promise<readonly LaidPage[] | Foreseen>
  /** To be called once, when no layout follows. */
  addFooters(): void
}

/** Content or the beginning of a section, and how far the pages had come before it. */
interface Step {
  readonly content: Content | Omit<Section, 'section'>
  readonly pen: Pen
  readonly pageCount: number
  readonly lastPage: Page | undefined
  /** On the last page. */
  readonly itemCount: number
}

export const openLayout = (tools: LayOutTools): Layout => {
  known ??= defineLayout()
  return new known(tools)
}

let known: ReturnType<typeof defineLayout> | undefined

/** The class once and for all, when pdfmake is first needed: V8 would learn another anew with each report. */
const defineLayout = (): (new (tools: LayOutTools) => Layout) => {
  const [LayoutBuilder, TableProcessor, DocMeasure, DocPreprocessor] = [
    load('LayoutBuilder'),
    load('TableProcessor'),
    load('DocMeasure'),
    load('DocPreprocessor'),
  ]
  const [DocumentContext, PageElementWriter] = [load('DocumentContext'), load('PageElementWriter')]
  const svgMeasure = new (load('SVGMeasure'))()
  // pdfmake would write the whole drawing anew, with blanks between the parts of its texts.
  svgMeasure.writeDimensions = (svg, { width, height }) =>
    svg.replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`)

  /** With all that pdfmake would add to it one by one, so that V8 sees one shape. */
  class RoomyContext extends DocumentContext {
    override y = 0
    override lastColumnWidth = 0
    marginXTopParent = null
    height = 0
  }
  class Preprocessor extends DocPreprocessor {
    override preprocessNode(node: object, isSectionAllowed?: boolean): object {
      return node instanceof Leaf ? node : super.preprocessNode(node, isSectionAllowed)
    }
  }
  class Measurer extends DocMeasure {
    override measureNode(node: object): object {
      return node instanceof Leaf ? node : super.measureNode(node)
    }
  }

  return class ReportLayout extends LayoutBuilder implements Layout {
    readonly #tools: LayOutTools
    #table: MeasuredTable | undefined
    readonly #steps: Step[] = []
    #untilBreath = 0
    /** Whether what is laid out is no longer what it was the last time. */
    #isNew = false

    override docPreprocessor = new Preprocessor()
    override docMeasure = new Measurer(noDocument, {}, {}, svgMeasure, {})
    /** Of no use to us. */
    override linearNodeList = { push: () => 0 }
    override writer = new PageElementWriter(new RoomyContext())

    constructor(tools: LayOutTools) {
      const { width, height, margins } = tools.portrait
      const [left, top, right, bottom] = margins
      const sheet = { width: left + width + right, height }
      super(sheet, { left, top, right, bottom }, svgMeasure)
      this.#tools = tools
    }

    /** As `layoutDocument` does it, with turns for others between blocks and between rows. */
    async layOut(sections: readonly Section[]): Promise<readonly LaidPage[] | Foreseen> {
      let done = 0
      this.#isNew = false
      for (const { section, ...setUp } of sections) {
        if (this.#begins(done, setUp)) this.#openSection(setUp)
        done += 1
        for (const content of section.stack) {
          const foreseen = this.#begins(done, content) && (await this.#layOutBlock(content))
          if (typeof foreseen === 'object') return foreseen
          done += 1
        }
      }
      const left = this.#steps[done]
      if (left !== undefined) this.#goBack(left)
      this.#steps.length = done
      return this.writer.context().pages
    }

    addFooters(): void {
      this.addHeadersAndFooters(
        undefined,
        (page, _, { orientation }) => new Leaf(this.#tools.footer(page, orientation)),
      )
    }

    /** Whether content is to be laid out; the pages are then as they were before it. */
    #begins(index: number, content: Step['content']): boolean {
      const known = this.#steps[index]
      if (known !== undefined && isSame(known.content, content)) return false
      const context = this.writer.context()
      if (!this.#isNew) this.#goBack(known ?? stepOf(content, context))
      this.#isNew = true
      this.#steps.length = index
      this.#steps.push(stepOf(content, context))
      return true
    }

    /** The last page becomes another: what is known of a page holds for as long as it is the same. */
    #goBack({ pen, pageCount, lastPage, itemCount }: Step): void {
      const context = this.writer.context()
      context.pages.length = pageCount
      context.backgroundLength.length = pageCount
      if (lastPage !== undefined) {
        const { items, pageSize, pageMargins, customProperties } = lastPage
        context.pages[pageCount - 1] = {
          items: items.slice(0, itemCount),
          pageSize,
          pageMargins,
          customProperties,
        }
      }
      Object.assign(context, pen)
    }

    /** An empty page at the end of the section before becomes its first; pdfmake would let it lie as it lies. */
    #openSection(setUp: Omit<Section, 'section'>): void {
      const context = this.writer.context()
      if (context.getCurrentPage()?.items.length === 0) {
        context.pages.pop()
        context.backgroundLength.pop()
        context.page -= 1
      }
      const { pageOrientation, pageMargins } = setUp
      this.processNode(this.#measured({ section: { stack: [] }, pageOrientation, pageMargins }))
    }

    #measured(node: object): object {
      if (node instanceof Leaf) return node
      return this.docMeasure.measureNode(this.docPreprocessor.preprocessDocument(node))
    }

    async #layOutBlock(content: Content): Promise<Foreseen | undefined> {
      this.#untilBreath -= Math.max(lengthOf(content), leastOfBlock)
      if (this.#untilBreath < 0) {
        await breathe(this.#tools.signal)
        this.#untilBreath = textPerBreath
      }
      if (!('table' in content)) {
        this.processNode(this.#measured(nodeOf(content)))
        return undefined
      }
      const { uncut, table } = content
      if (uncut !== undefined && table.body.slice(table.headerRows).every(isPlain)) {
        const cuts = await this.#foreseeCuts(content)
        if (cuts !== undefined) return { block: uncut, cuts }
        const before = this.#steps.at(-1)
        if (before !== undefined) this.#goBack(before)
      }
      await this.#layOutTable(content)
      return undefined
    }

    /** What pdfmake would find out by laying out all rows, each kept whole; from the header alone. */
    async #foreseeCuts(content: TableBlock): Promise<readonly number[] | undefined> {
      const { writer } = this
      const { headerRows, body } = content.table
      if (headerRows === 0) return undefined
      const table = this.#openTable(content, false)
      this.nestedLevel += 1
      const processor = new TableProcessor(table)
      processor.beginTable(writer)
      for (let row = 0; row < headerRows; row += 1) this.#layOutRow(table, row, processor)
      const { availableHeight, pageMargins } = writer.context()
      const page = writer.context().getCurrentPage()
      const header = writer.repeatables.at(-1)?.height ?? 0
      processor.endTable(writer)
      this.#closeTable()
      const heights: number[] = []
      for (const [row, squares] of body.entries()) {
        if (row % rowsPerBreath === 0) await breathe(this.#tools.signal)
        if (row < headerRows || !isPlain(squares)) continue
        heights.push(heightOfRow(this.#textsIn(squares, table), frameOf(content, row)))
      }
      const sheet = page?.pageSize.height ?? 0
      const next = sheet - pageMargins.top - pageMargins.bottom - header
      return foreseeCuts(heights, headerRows, { first: availableHeight, next })
    }

    #textsIn(row: PlainRow, { table }: MeasuredTable): readonly SetText[] {
      return packed(row, (square, column) =>
        this.#tools.setText(square, table.widths[column]?._calcWidth ?? 0),
      )
    }

    /** Holds a table back until `processNode` has made its place. */
    override processTable(table: MeasuredTable): void {
      this.#table = table
    }

    /**
     * Makes the place of a table. Plain rows come only then: pdfmake would measure them in vain, as all
     * widths are given.
     */
    #openTable(content: TableBlock, dontBreakRows: boolean): MeasuredTable {
      const { table } = content
      const isOurs = (row: readonly Square[], index: number): boolean =>
        index > 0 && index >= table.headerRows && !dontBreakRows && isPlain(row)
      const body = table.body.map((row, index) => (isOurs(row, index) ? row : rowOf(row)))
      const own = body.filter((row, index) => row !== table.body[index])
      const widths = [...table.widths]
      // Not by spreads: with what pdfmake adds, V8 would take each table for one of another kind.
      const node = {
        table: { widths, body: own, headerRows: table.headerRows, dontBreakRows },
        layout: content.layout,
        margin: content.margin,
        pageBreak: content.pageBreak,
        absolutePosition: content.absolutePosition,
      }
      this.processNode(this.#measured(node))
      const measured = this.#table
      if (measured === undefined) throw new RangeError('pdfmake found no table')
      this.#table = undefined
      measured.table.body = body
      return measured
    }

    #closeTable(): void {
      this.nestedLevel -= 1
      this.writer.context().resetMarginXTopParent()
    }

    /** As `processTable` does it, and what `processNode` does behind it. */
    async #layOutTable(content: TableBlock): Promise<void> {
      const { writer } = this
      const table = this.#openTable(content, content.table.dontBreakRows)
      this.nestedLevel += 1
      const processor = new TableProcessor(table)
      processor.beginTable(writer)
      const columns = {
        gaps: table._offsets.offsets,
        widths: table.table.widths.map(({ _calcWidth }) => _calcWidth),
        uprights: processor.rowSpanData.map(({ left }) => left),
      }
      for (const [row, squares] of content.table.body.entries()) {
        if (row % rowsPerBreath === 0) await breathe(this.#tools.signal)
        if (table.table.body[row] === squares && isPlain(squares)) {
          const context = writer.context()
          const { items } = context.getCurrentPage() ?? { items: [] }
          const texts = this.#textsIn(squares, table)
          if (placeRow(texts, frameOf(content, row), columns, context, items)) continue
          table.table.body[row] = rowOf(squares)
        }
        this.#layOutRow(table, row, processor)
      }
      processor.endTable(writer)
      this.#closeTable()
      const context = writer.context()
      if (table._margin === null || context.availableHeight >= 0) return
      context.moveDown(context.availableHeight)
      writer.moveToNextPage()
    }

    #layOutRow(table: MeasuredTable, row: number, processor: TableProcessor): void {
      const { writer } = this
      if (processor.dontBreakRows) {
        const { y, page } = writer.context()
        for (const cell of table.table.body[row] ?? []) {
          if ((cell.rowSpan ?? 1) > 1) {
            Object.assign(cell, { _startingRowSpanY: y, _startingRowSpanPage: page })
          }
        }
      }
      processor.beginRow(row, writer)
      processor.endRow(row, writer, this.#breaksOf(table, row, processor))
    }

    /** The places where it ran over the end of a page. */
    #breaksOf(
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

    /** As `processNode` does it with a text in the flow. */
    override processNode(node: object, isVerticalAlignmentAllowed?: boolean): void {
      if (!(node instanceof Leaf) || node.absolutePosition !== undefined) {
        super.processNode(node, isVerticalAlignmentAllowed)
        return
      }
      const { pageBreak, _margin: margin } = node
      if (pageBreak === 'before') this.writer.moveToNextPage()
      if (margin === null) {
        this.processLeaf(node)
        return
      }
      const [left, top, right, bottom] = margin
      this.#moveDown(top)
      this.writer.context().addMargin(left, right)
      this.processLeaf(node)
      this.#moveDown(bottom)
      this.writer.context().addMargin(-left, -right)
    }

    #moveDown(space: number): void {
      const context = this.writer.context()
      // Written so that it holds in an unbreakable stack, whose height pdfmake does not know.
      const isTooHigh = context.availableHeight - space < 0
      context.moveDown(isTooHigh ? context.availableHeight : space)
      if (isTooHigh) this.writer.moveToNextPage()
    }

    override processLeaf({ block }: Leaf): void {
      const { writer } = this
      const text = this.#tools.setText(block, writer.context().availableWidth)
      const { lineHeight } = block.setting
      for (const [number, line] of text.paragraph.lines.entries()) {
        if (number === block.opensPageAt) writer.moveToNextPage()
        const context = writer.context()
        if (lineHeight > context.availableHeight && context.y > context.pageMargins.top) {
          writer.moveToNextPage()
        }
        addLine(writer, new PlacedLine({ text, line }, line.x, 0))
      }
    }
  }
}

/** As `addLine` of the writer does it where the line finds room. */
const addLine = (writer: Writer, line: PlacedLine): void => {
  const context = writer.context()
  const page = context.getCurrentPage()
  const height = line.getHeight()
  if (page === null || context.availableHeight < height) {
    writer.addLine(line)
    return
  }
  line.x += context.x
  line.y = context.y
  page.items.push({ type: 'line', item: line })
  context.moveDown(height)
}

const isSame = (known: Step['content'], content: Step['content']): boolean =>
  known === content ||
  ('pageMargins' in known &&
    'pageMargins' in content &&
    known.pageMargins === content.pageMargins &&
    known.pageOrientation === content.pageOrientation)

const stepOf = (content: Step['content'], context: Context): Step => {
  const { x, y, availableWidth, availableHeight, page, pageMargins, lastColumnWidth } = context
  const lastPage = context.pages.at(-1)
  return {
    content,
    pen: { x, y, availableWidth, availableHeight, page, pageMargins, lastColumnWidth },
    pageCount: context.pages.length,
    lastPage,
    itemCount: lastPage?.items.length ?? 0,
  }
}

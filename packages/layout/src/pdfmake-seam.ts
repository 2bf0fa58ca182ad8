import { createRequire } from 'node:module'
import { breathe } from '@jibao/render'
import type { LaidItem, LaidLine, LaidPage } from './pages/laid-page.ts'
import type { Orientation, PageSetUp } from './pages/page-set-up.ts'
import type { Content, Margin, Run, Section, Square, TextBlock } from './pdfmake-nodes.ts'
import { runAt, type SetText, type TextLine } from './text/set-text.ts'

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

/** A table of ours that pdfmake has measured. */
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

/** A line of ours among those of pdfmake's pages. */
class PlacedLine implements LaidLine {
  readonly set: TextLine
  readonly inlines: readonly [Run]
  readonly #height: number
  x: number
  y = 0

  constructor(set: TextLine, first: Run, height: number) {
    this.set = set
    this.inlines = [first]
    this.#height = height
    this.x = set.line.x
  }

  getHeight(): number {
    return this.#height
  }

  /** It is aligned already. */
  getWidth(): number {
    return 0
  }

  clone(): PlacedLine {
    const { set, inlines, x, y } = this
    return Object.assign(new PlacedLine(set, inlines[0], this.#height), { x, y })
  }
}

/** Content as nodes that pdfmake may write into. */
const nodeOf = (content: Content): object => {
  if ('text' in content) return new Leaf(content)
  if ('stack' in content) return { ...content, stack: content.stack.map(nodeOf) }
  if ('columns' in content) {
    return { ...content, columns: content.columns.map((column) => new Leaf(column)) }
  }
  if ('canvas' in content) return { ...content, canvas: content.canvas.map((one) => ({ ...one })) }
  if ('table' in content) {
    const { table } = content
    const body = table.body.map((row) =>
      row.map((square) => (isText(square) ? new Leaf(square) : {})),
    )
    return { ...content, table: { ...table, widths: [...table.widths], body } }
  }
  return { ...content }
}

const isText = (square: Square): square is Extract<Square, TextBlock> => 'text' in square

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

/** The pages of a report, which may be laid out several times. */
export interface Layout {
  /**
   * Lays out sections. What stands before the first content that is not the very same as the last time
   * stays as it is.
   */
  layOut(sections: readonly Section[]): Promise<readonly LaidPage[]>
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
    override writer = new PageElementWriter(new DocumentContext())

    constructor(tools: LayOutTools) {
      const { width, height, margins } = tools.portrait
      const [left, top, right, bottom] = margins
      const sheet = { width: left + width + right, height }
      super(sheet, { left, top, right, bottom }, svgMeasure)
      this.#tools = tools
    }

    /** As `layoutDocument` does it, with turns for others between blocks and between rows. */
    async layOut(sections: readonly Section[]): Promise<readonly LaidPage[]> {
      let done = 0
      this.#isNew = false
      for (const { section, ...setUp } of sections) {
        if (this.#begins(done, setUp)) this.#openSection(setUp)
        done += 1
        for (const content of section.stack) {
          if (this.#begins(done, content)) await this.#layOutBlock(content)
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
        context.pages[pageCount - 1] = { ...lastPage, items: lastPage.items.slice(0, itemCount) }
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
      this.processNode(this.#measured({ ...setUp, section: { stack: [] } }))
    }

    #measured(node: object): object {
      if (node instanceof Leaf) return node
      return this.docMeasure.measureNode(this.docPreprocessor.preprocessDocument(node))
    }

    async #layOutBlock(content: Content): Promise<void> {
      this.#untilBreath -= Math.max(lengthOf(content), leastOfBlock)
      if (this.#untilBreath < 0) {
        await breathe(this.#tools.signal)
        this.#untilBreath = textPerBreath
      }
      this.processNode(this.#measured(nodeOf(content)))
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
        if (row % rowsPerBreath === 0) await breathe(this.#tools.signal)
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
        addLine(writer, new PlacedLine({ text, line }, runAt(text, line.start), lineHeight))
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

import type { Mark } from './mark.ts'
import type { BlockOwner, Owner } from './owner.ts'
import type { CellDrawing } from './table/cell-drawing.ts'

/** The parts of pdfmake's document definition that we write; lengths in points. */
export type Content = TextBlock | Stack | Columns | TableBlock | Drawing | Canvas

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number]

interface Placed {
  readonly margin?: Margin | undefined
  readonly pageBreak?: 'before' | undefined
  /** From the upper left of the sheet, outside the flow; margins then do not count. */
  readonly absolutePosition?: { readonly x: number; readonly y: number } | undefined
}

/** Text in one face. Runs and blocks are made by `runOf` and `textBlock`, all of one shape that V8 knows. */
export interface Run {
  readonly text: string
  /** Name of a face. */
  readonly font: string
  /** Whether no line may end inside it. */
  readonly kept?: true | undefined
  /** RRGGBB of what it stands on. */
  readonly ground?: string | undefined
  readonly link?: string | undefined
  readonly mark?: Mark | undefined
}

/** How the lines of a block are set; points. */
export interface TextSetting {
  readonly size: number
  /** From line to line. */
  readonly lineHeight: number
  readonly align: 'left' | 'center' | 'right' | 'justify'
  /** Of the first line. */
  readonly indent: number
  /** Of the others. */
  readonly hang: number
  /** After each character. */
  readonly tracking: number
  /** Whether lines end between words wherever they can. */
  readonly wholeWords?: true | undefined
  /** RRGGBB; black when absent. */
  readonly color?: string | undefined
  /** Whether its lines are turned a quarter clockwise, each about its upper left corner. */
  readonly turned?: true | undefined
}

export interface TextBlock extends Placed {
  readonly text: readonly Run[]
  readonly setting: TextSetting
  /** In an empty line, about its middle. */
  readonly drawing?: CellDrawing | undefined
  /** Of a column in `Columns`. */
  readonly width?: number | '*' | undefined
  /** Absent where the text is not the report's, as a page number. */
  readonly owner?: Owner | undefined
  /** The line, 0-based, with which a new page begins. */
  readonly opensPageAt?: number | undefined
}

interface Stack extends Placed {
  readonly stack: readonly Content[]
  readonly unbreakable?: true
}

export interface Columns extends Placed {
  readonly columns: readonly TextBlock[]
}

/** Whether a cell has rules at its left, top, right and bottom. */
export type Borders = readonly [boolean, boolean, boolean, boolean]

export interface CellBlock extends TextBlock {
  readonly rowSpan: number
  readonly colSpan: number
  /** On all sides when absent. */
  readonly border?: Borders | undefined
}

/** `{}` holds the place of a square that a span covers. */
export type Square = CellBlock | Record<string, never>

export const isText = (square: Square): square is CellBlock => 'text' in square

export interface TableBlock extends Placed {
  /** The table's number in the report, as long as nothing is known of where it is to be cut. */
  readonly uncut: number | undefined
  readonly table: {
    readonly widths: readonly number[]
    readonly body: readonly (readonly Square[])[]
    readonly headerRows: number
    readonly dontBreakRows: boolean
  }
  readonly layout: TableLayout
}

export interface TableLayout {
  /** Of the rule above a row, 0-based, or below the last. */
  readonly hLineWidth: (line: number, node: Pick<TableBlock, 'table'>) => number
  readonly vLineWidth: () => number
  readonly paddingLeft: () => number
  readonly paddingRight: () => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
}

interface Drawing extends Placed {
  readonly svg: string
  /** What it shows, for those who cannot see it. */
  readonly alternative: string
  /** Largest width and height; the drawing shrinks to them. */
  readonly fit: readonly [number, number]
  readonly alignment: 'center'
  readonly owner?: BlockOwner
}

export interface Canvas extends Placed {
  readonly canvas: readonly Rule[]
}

export interface Rule {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
  readonly lineColor: string
  readonly mark?: Mark | undefined
}

/** Begins on a page of its own; only at the root of a definition. */
export interface Section {
  readonly section: Stack
  readonly pageOrientation: 'portrait' | 'landscape'
  readonly pageMargins: Margin
}

import type { Mark } from './mark.ts'

/** The parts of pdfmake's document definition that we write; lengths in points. */
export type Content = TextBlock | Stack | Columns | TableBlock | Drawing | Canvas

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number]

interface Placed {
  readonly margin?: Margin
  readonly pageBreak?: 'before'
}

/** Text in one face. pdfmake copies every property of a run to the pieces that it cuts it into. */
export interface Run {
  readonly text: string
  /** Name of a face. */
  readonly font: string
  readonly noWrap?: true
  readonly link?: string
  readonly mark?: Mark
}

export interface TextBlock extends Placed {
  readonly text: readonly Run[]
  readonly fontSize: number
  /** Factor on the face's own line height, which the engine makes 1 em. */
  readonly lineHeight: number
  readonly alignment: 'left' | 'center' | 'right' | 'justify'
  readonly leadingIndent: number
  readonly preserveLeadingSpaces: true
  readonly color?: string
  /** Of a column in `Columns`. */
  readonly width?: number | '*'
}

interface Stack extends Placed {
  readonly stack: readonly Content[]
  readonly unbreakable?: true
}

export interface Columns extends Placed {
  readonly columns: readonly TextBlock[]
}

/** `{}` holds the place of a square that a span covers. */
export type Square =
  | (TextBlock & {
      readonly rowSpan: number
      readonly colSpan: number
    })
  | Record<string, never>

export interface TableBlock extends Placed {
  readonly table: {
    readonly widths: readonly number[]
    readonly body: readonly (readonly Square[])[]
    readonly headerRows: number
    readonly dontBreakRows: boolean
  }
  readonly layout: TableLayout
}

export interface TableLayout {
  readonly hLineWidth: () => number
  readonly vLineWidth: () => number
  readonly paddingLeft: () => number
  readonly paddingRight: () => number
  readonly paddingTop: () => number
  readonly paddingBottom: () => number
}

interface Drawing extends Placed {
  readonly svg: string
  /** Largest width and height; the drawing shrinks to them. */
  readonly fit: readonly [number, number]
  readonly alignment: 'center'
}

export interface Canvas extends Placed {
  readonly canvas: readonly [Rule]
}

interface Rule {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
  readonly lineColor: string
  readonly mark?: Mark
}

/** Begins on a page of its own; only at the root of a definition. */
export interface Section {
  readonly section: Stack
  readonly pageOrientation: 'portrait' | 'landscape'
  readonly pageMargins: Margin
}

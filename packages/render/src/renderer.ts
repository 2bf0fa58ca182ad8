import type { DecimalText, Diagnostic, FontBook, Origin } from '@jibao/core'
import { type NodeKind, nodeKinds, type Report } from '@jibao/document'

/**
 * What a renderer does with a kind of node: `full` shows it as what it is; `reduced` shows its text
 * and values in another form; `none` leaves it out. Each reduced or omitted node is reported as a loss.
 * So is a single node of a `full` kind that the format cannot take for what it says, such as a link to an
 * address that is none. The kit's documents hold no such node: there a loss of a `full` kind is a fault.
 */
export type Capability = 'full' | 'reduced' | 'none'

export type Capabilities = Readonly<Record<NodeKind, Capability>>

/** Of a renderer that shows every kind as what it is; others begin with it: `{ ...showsAll, sparkline: 'none' }`. */
export const showsAll: Capabilities = Object.freeze(
  Object.fromEntries(nodeKinds.map((kind) => [kind, 'full'])),
) as Capabilities

/** What a format could not show, and what was done instead. */
export interface Loss {
  readonly node: NodeKind
  /** What the reader gets instead, in Chinese: `数据表`; `省略` when nothing. */
  readonly as: string
  /** Why, in Chinese. */
  readonly why: string
  readonly origin?: Origin
}

/** Everything from outside that a renderer may use: no clock, chance, environment, files or network besides. */
export interface RenderContext {
  readonly fonts: FontBook
  /** Aborted when the output is no longer wanted: then `render` rejects soon. See `breathe`. */
  readonly signal: AbortSignal
  /**
   * A file that the renderer's options name, e.g. a Word file to write into; `undefined` when it is not there.
   * @param path from the workspace; one that leads out of it is refused by throwing
   */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  readonly lose: (loss: Loss) => void
  /** A fault or remark about the report itself, e.g. a character without a glyph. An error withholds the output. */
  readonly report: (diagnostic: Diagnostic) => void
}

/** A number cell as a format stores it. */
export interface NumberRead {
  /** As stored: 0.5927 where a percent format prints 59.27%. */
  readonly value: DecimalText
  /** As the format prints it. */
  readonly printed: string
  /** The formula behind it, in the format's own syntax. */
  readonly formula?: string
}

/** What a rendered file says, read from the file's own bytes. */
export interface ReadBack {
  /** All text in reading order, one entry a paragraph, cell or line. */
  readonly text: readonly string[]
  /** The number cells, for formats that have such; else empty. */
  readonly numbers: readonly NumberRead[]
}

/** Turns the document tree into the bytes of one format. Same tree, same bytes, always. */
export interface Renderer {
  /** Unique; what `--format` takes: `pdf`. */
  readonly format: string
  /** What staff call it: `PDF 文档`. */
  readonly title: string
  /** With the dot: `.pdf`; a variant of a format before its own: `.fragment.html`. */
  readonly extension: string
  readonly mediaType: string
  readonly capabilities: Capabilities
  /** Whether the format stores numbers as numbers, so that a value alone in a cell stays one. */
  readonly numberCells: boolean
  /** Whether rendering asks for faces: only then are fonts of the machine looked for. */
  readonly usesFonts: boolean
  render(report: Report, context: RenderContext): Promise<Uint8Array>
  readBack(bytes: Uint8Array): Promise<ReadBack>
}

/**
 * Declares a renderer, checking what types cannot.
 * @throws RangeError when format or extension is not lower-case ASCII letters and digits
 */
export const defineRenderer = (renderer: Renderer): Renderer => {
  if (!/^[a-z][a-z0-9]*$/.test(renderer.format)) {
    throw new RangeError(`not a format name: ${renderer.format}`)
  }
  if (!/^(?:\.[a-z][a-z0-9]*){1,2}$/.test(renderer.extension)) {
    throw new RangeError(`not a file extension: ${renderer.extension}`)
  }
  return renderer
}

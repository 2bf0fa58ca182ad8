/** One glyph, free of the font that it came from: its parts are glyphs and not numbers. */
export interface Glyph {
  /** Advance width in font units. */
  readonly advance: number
  /** Record of the glyf table, without instructions; empty for a blank. */
  readonly outline: Uint8Array
  /** What a composite is made of; empty for a glyph that is drawn itself. */
  readonly components: readonly Component[]
}

export interface Component {
  /** Offset in the outline at which the number of the part stands. */
  readonly at: number
  readonly glyph: Glyph
}

/** The box of the ink, in font units. */
export interface Bounds {
  readonly xMin: number
  readonly yMin: number
  readonly xMax: number
  readonly yMax: number
}

const viewOf = ({ outline }: Glyph): DataView =>
  new DataView(outline.buffer, outline.byteOffset, outline.length)

/** `undefined` for a blank. */
export const boundsOf = (glyph: Glyph): Bounds | undefined => {
  if (glyph.outline.length === 0) return undefined
  const view = viewOf(glyph)
  return {
    xMin: view.getInt16(2),
    yMin: view.getInt16(4),
    xMax: view.getInt16(6),
    yMax: view.getInt16(8),
  }
}

/** What a renderer has to make room for. */
export interface Complexity {
  readonly points: number
  readonly contours: number
  /** 0 for a glyph that is drawn itself. */
  readonly depth: number
}

export const complexityOf = (glyph: Glyph): Complexity => {
  if (glyph.outline.length === 0) return { points: 0, contours: 0, depth: 0 }
  if (glyph.components.length === 0) {
    const view = viewOf(glyph)
    const contours = view.getInt16(0)
    const points = contours === 0 ? 0 : view.getUint16(8 + 2 * contours) + 1
    return { points, contours, depth: 0 }
  }
  const parts = glyph.components.map((component) => complexityOf(component.glyph))
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    contours: parts.reduce((sum, { contours }) => sum + contours, 0),
    depth: 1 + Math.max(...parts.map(({ depth }) => depth)),
  }
}

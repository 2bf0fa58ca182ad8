/** Flags of a part of a composite (OpenType `glyf`). */
const wordArguments = 0x0001
const offsets = 0x0002
const oneScale = 0x0008
const moreParts = 0x0020
const twoScales = 0x0040
const matrix = 0x0080

const headerLength = 10

export interface ComponentPlace {
  /** Offset of the part's glyph number. */
  readonly at: number
  readonly glyph: number
}

interface CompositeParts {
  readonly places: readonly ComponentPlace[]
  /** Where the last part ends. */
  readonly end: number
}

const viewOf = (outline: Uint8Array): DataView =>
  new DataView(outline.buffer, outline.byteOffset, outline.length)

export const readComposite = (outline: Uint8Array): CompositeParts => {
  const view = viewOf(outline)
  const places: ComponentPlace[] = []
  let at = headerLength
  let flags: number
  do {
    flags = view.getUint16(at)
    places.push({ at: at + 2, glyph: view.getUint16(at + 2) })
    const scale = flags & oneScale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0
    at += 4 + (flags & wordArguments ? 4 : 2) + scale
  } while (flags & moreParts)
  return { places, end: at }
}

/** A count of contours below zero. */
export const isComposite = (outline: Uint8Array): boolean => (outline[0] ?? 0) > 0x7f

/** The parts of a composite; none for a glyph that is drawn itself. */
export const componentsIn = (outline: Uint8Array): readonly ComponentPlace[] =>
  isComposite(outline) ? readComposite(outline).places : []

export interface Part {
  readonly glyph: number
  /** As SVG writes a matrix. */
  readonly matrix: readonly [number, number, number, number, number, number]
}

/**
 * The parts of a composite, each with what is done to it.
 * @throws RangeError when parts are laid point on point, which hardly a face does
 */
export const readParts = (outline: Uint8Array): readonly Part[] => {
  const view = viewOf(outline)
  return readComposite(outline).places.map(({ at, glyph }) => {
    const flags = view.getUint16(at - 2)
    if (!(flags & offsets)) throw new RangeError('parts laid point on point')
    const hasWords = (flags & wordArguments) !== 0
    const dx = hasWords ? view.getInt16(at + 2) : view.getInt8(at + 2)
    const dy = hasWords ? view.getInt16(at + 4) : view.getInt8(at + 3)
    const scales = at + (hasWords ? 6 : 4)
    const scale = (index: number): number => view.getInt16(scales + 2 * index) / 0x4000
    const shape =
      flags & oneScale
        ? ([scale(0), 0, 0, scale(0)] as const)
        : flags & twoScales
          ? ([scale(0), 0, 0, scale(1)] as const)
          : flags & matrix
            ? ([scale(0), scale(1), scale(2), scale(3)] as const)
            : ([1, 0, 0, 1] as const)
    return { glyph, matrix: [...shape, dx, dy] }
  })
}

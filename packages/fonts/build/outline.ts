/** Flags of a part of a composite. */
const wordArguments = 0x0001
const oneScale = 0x0008
const moreParts = 0x0020
const twoScales = 0x0040
const matrix = 0x0080
const hasInstructions = 0x0100

const headerLength = 10

const viewOf = (outline: Uint8Array): DataView =>
  new DataView(outline.buffer, outline.byteOffset, outline.length)

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

const readComposite = (view: DataView): CompositeParts => {
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

const isComposite = (outline: Uint8Array): boolean =>
  outline.length > 0 && viewOf(outline).getInt16(0) < 0

/** The parts of a composite; none for a glyph that is drawn itself. */
export const componentsIn = (outline: Uint8Array): readonly ComponentPlace[] =>
  isComposite(outline) ? readComposite(viewOf(outline)).places : []

/** A copy without hints: print has resolution enough, and they need tables that are left out. */
export const withoutInstructions = (outline: Uint8Array): Uint8Array => {
  if (outline.length === 0) return outline
  const view = viewOf(outline)
  if (isComposite(outline)) {
    const { places, end } = readComposite(view)
    const copy = outline.slice(0, end)
    for (const { at } of places) {
      const flags = viewOf(copy).getUint16(at - 2)
      viewOf(copy).setUint16(at - 2, flags & ~hasInstructions)
    }
    return copy
  }
  const lengthAt = headerLength + 2 * view.getInt16(0)
  const copy = new Uint8Array(outline.length - view.getUint16(lengthAt))
  copy.set(outline.subarray(0, lengthAt))
  copy.set(outline.subarray(lengthAt + 2 + view.getUint16(lengthAt)), lengthAt + 2)
  return copy
}

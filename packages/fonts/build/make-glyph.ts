import { i16, u16 } from './bytes.ts'
import { type Bounds, boundsOf, type Glyph } from './glyph.ts'

const wordOffsets = 0x0001 | 0x0002

/** The glyph moved right by `dx` on a new width, as a composite of the old one. */
export const placeGlyph = (glyph: Glyph, dx: number, advance: number): Glyph => {
  const bounds = boundsOf(glyph)
  if (bounds === undefined || dx === 0) return { ...glyph, advance }
  const { xMin, yMin, xMax, yMax } = bounds
  const header = [...i16(-1), ...i16(xMin + dx), ...i16(yMin), ...i16(xMax + dx), ...i16(yMax)]
  const part = [...u16(wordOffsets), ...u16(0), ...i16(dx), ...i16(0)]
  return {
    advance,
    outline: Uint8Array.from([...header, ...part]),
    components: [{ at: header.length + 2, glyph }],
  }
}

const onCurve = 0x01

/** A filled rectangle. */
export const makeBar = ({ xMin, yMin, xMax, yMax }: Bounds, advance: number): Glyph => {
  const lastPoint = 3
  const noInstructions = 0
  const steps = {
    x: [xMin, 0, xMax - xMin, 0],
    y: [yMin, yMax - yMin, 0, yMin - yMax],
  }
  return {
    advance,
    outline: Uint8Array.from([
      ...[1, xMin, yMin, xMax, yMax].flatMap(i16),
      ...u16(lastPoint),
      ...u16(noInstructions),
      ...steps.x.map(() => onCurve),
      ...steps.x.flatMap(i16),
      ...steps.y.flatMap(i16),
    ]),
    components: [],
  }
}

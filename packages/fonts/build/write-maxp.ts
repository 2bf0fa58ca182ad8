import { u16, u32 } from './bytes.ts'
import { complexityOf, type Glyph } from './glyph.ts'

const version = 0x00010000

export const writeMaxp = (glyphs: readonly Glyph[]): Uint8Array => {
  const most = { points: 0, contours: 0, partPoints: 0, partContours: 0, parts: 0, depth: 0 }
  for (const glyph of glyphs) {
    const { points, contours, depth } = complexityOf(glyph)
    if (depth === 0) {
      most.points = Math.max(most.points, points)
      most.contours = Math.max(most.contours, contours)
    } else {
      most.partPoints = Math.max(most.partPoints, points)
      most.partContours = Math.max(most.partContours, contours)
      most.parts = Math.max(most.parts, glyph.components.length)
      most.depth = Math.max(most.depth, depth)
    }
  }
  const noInstructions = [2, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([
    ...u32(version),
    ...[glyphs.length, most.points, most.contours, most.partPoints, most.partContours].flatMap(u16),
    ...noInstructions.flatMap(u16),
    ...[most.parts, most.depth].flatMap(u16),
  ])
}

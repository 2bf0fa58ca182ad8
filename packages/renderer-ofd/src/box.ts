import { lengths, type Micrometres } from './units.ts'

/** Edges of a rectangle, y downwards. */
export interface Box {
  readonly left: Micrometres
  readonly top: Micrometres
  readonly right: Micrometres
  readonly bottom: Micrometres
}

/** `x y width height`, as a `Boundary` has it. */
export const boxText = ({ left, top, right, bottom }: Box): string =>
  lengths(left, top, right - left, bottom - top)

/** What of a box lies on the sheet: a boundary must not leave it. */
export const within = (box: Box, sheet: Box): Box => ({
  left: Math.max(box.left, sheet.left),
  top: Math.max(box.top, sheet.top),
  right: Math.min(box.right, sheet.right),
  bottom: Math.min(box.bottom, sheet.bottom),
})

/** A viewer cuts off what stands outside the boundary of its object. */
export const widen = ({ left, top, right, bottom }: Box, by: Micrometres): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

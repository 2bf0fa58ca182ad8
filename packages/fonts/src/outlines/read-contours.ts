import { isComposite, type Part, readParts } from '../sfnt/components.ts'
import type { Outlines } from './outlines.ts'

/** A point of a contour, in font units; one that is not on the curve bends it (OpenType `glyf`). */
export interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

export type Contour = readonly Point[]

/** Glyphs within glyphs; a damaged file may have one contain itself. */
const deepest = 8

/** The contours of a glyph, those of its parts in their places. */
export const readContours = (
  outlines: Pick<Outlines, 'records'>,
  glyph: number,
  depth = 0,
): readonly Contour[] => {
  const [record = blank] = outlines.records([glyph])
  if (record.length === 0) return []
  if (!isComposite(record)) return readSimple(record)
  if (depth === deepest) throw new RangeError('a glyph of endless parts')
  return readParts(record).flatMap((part) =>
    readContours(outlines, part.glyph, depth + 1).map((contour) => contour.map(placed(part))),
  )
}

const blank = new Uint8Array(0)

const placed =
  ({ matrix: [a, b, c, d, dx, dy] }: Part) =>
  ({ x, y, onCurve }: Point): Point => ({
    x: a * x + c * y + dx,
    y: b * x + d * y + dy,
    onCurve,
  })

/** Flags of a point. */
const curve = 0x01
const repeated = 0x08
const axes = {
  x: { short: 0x02, same: 0x10 },
  y: { short: 0x04, same: 0x20 },
} as const

const headerLength = 10

const readSimple = (record: Uint8Array): readonly Contour[] => {
  const view = new DataView(record.buffer, record.byteOffset, record.length)
  const ends = Array.from({ length: view.getInt16(0) }, (_, index) =>
    view.getUint16(headerLength + 2 * index),
  )
  const count = (ends.at(-1) ?? -1) + 1
  let at = headerLength + 2 * ends.length
  at += 2 + view.getUint16(at)
  const flags = new Uint8Array(count)
  for (let index = 0; index < count; ) {
    const flag = view.getUint8(at++)
    const times = flag & repeated ? view.getUint8(at++) + 1 : 1
    flags.fill(flag, index, index + times)
    index += times
  }
  const along = ({ short, same }: (typeof axes)[keyof typeof axes]): Int16Array => {
    const places = new Int16Array(count)
    let place = 0
    for (let index = 0; index < count; index += 1) {
      const flag = flags[index] ?? 0
      if (flag & short) {
        place += flag & same ? view.getUint8(at) : -view.getUint8(at)
        at += 1
      } else if (!(flag & same)) {
        place += view.getInt16(at)
        at += 2
      }
      places[index] = place
    }
    return places
  }
  const xs = along(axes.x)
  const ys = along(axes.y)
  const pointAt = (index: number): Point => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    onCurve: ((flags[index] ?? 0) & curve) !== 0,
  })
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return Array.from({ length: end - start + 1 }, (_, offset) => pointAt(start + offset))
  })
}

import { i16, u16, u32 } from './bytes.ts'
import type { Bounds } from './glyph.ts'

const version = 0x00010000

/** The checksum over the whole file is filled in last, by the writer of the file. */
export const writeHead = ({ xMin, yMin, xMax, yMax }: Bounds, unitsPerEm: number): Uint8Array => {
  const baselineAndBearingAtZero = 0x0003
  const noDate = [...u32(0), ...u32(0)]
  const smallestPixels = 8
  const longOffsets = 1
  return Uint8Array.from([
    ...u32(version),
    ...u32(version),
    ...u32(0),
    ...u32(0x5f0f3cf5),
    ...u16(baselineAndBearingAtZero),
    ...u16(unitsPerEm),
    ...noDate,
    ...noDate,
    ...[xMin, yMin, xMax, yMax].flatMap(i16),
    ...[0, smallestPixels, 2, longOffsets, 0].flatMap(i16),
  ])
}

import { latin, roundUp4, u16, u32 } from './bytes.ts'

export type TableBytes = Readonly<Record<string, Uint8Array>>

/** Sum of the 32-bit words, the last one filled up with zeros. */
const checksum = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const whole = bytes.length & ~3
  let sum = 0
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  for (let at = whole; at < bytes.length; at += 1) {
    sum = (sum + view.getUint8(at) * 2 ** (8 * (3 - (at & 3)))) >>> 0
  }
  return sum
}

const wholeFileSum = 0xb1b0afba
const adjustmentInHead = 8

/** A TrueType file: the directory, the tables by name, and the checksum over all. */
export const writeSfnt = (tables: TableBytes): Uint8Array => {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1))
  const count = entries.length
  const power = Math.floor(Math.log2(count))
  const start = 12 + 16 * count
  const file = new Uint8Array(
    entries.reduce((length, [, bytes]) => length + roundUp4(bytes.length), start),
  )
  const directory = [
    ...u32(0x00010000),
    ...[count, 16 * 2 ** power, power, 16 * (count - 2 ** power)].flatMap(u16),
  ]
  let offset = start
  let head = 0
  for (const [tag, bytes] of entries) {
    file.set(bytes, offset)
    directory.push(...latin(tag), ...[checksum(bytes), offset, bytes.length].flatMap(u32))
    if (tag === 'head') head = offset
    offset += roundUp4(bytes.length)
  }
  file.set(directory)
  file.set(u32((wholeFileSum - checksum(file)) >>> 0), head + adjustmentInHead)
  return file
}

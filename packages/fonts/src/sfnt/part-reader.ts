import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * The bytes of a font file from `offset` on, so that a file of many megabytes is read only where it
 * is asked about.
 * @throws RangeError where the file ends early
 */
export type PartReader = (offset: number, length: number) => DataView

const endsEarly = (): RangeError => new RangeError('the file ends early')

export const readPartsOf =
  (bytes: Uint8Array): PartReader =>
  (offset, length) => {
    if (offset + length > bytes.length) throw endsEarly()
    return new DataView(bytes.buffer, bytes.byteOffset + offset, length)
  }

/** Opens the file for as long as `use` takes. */
export const withFile = <T>(path: string, use: (read: PartReader) => T): T => {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    return use((offset, length) => {
      if (offset + length > size) throw endsEarly()
      const bytes = new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const count = readSync(file, bytes, filled, length - filled, offset + filled)
        if (count === 0) throw endsEarly()
        filled += count
      }
      return new DataView(bytes.buffer)
    })
  } finally {
    closeSync(file)
  }
}

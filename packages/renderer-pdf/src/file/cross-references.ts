/** Where an object stands: so many bytes behind the file's first, or as which of those in a pack, by its number. */
export type Place = number | { readonly pack: number; readonly index: number }

/** Bytes of the fields of a row: its kind, an offset or the number of a pack, and the index in that. */
export const fieldLengths = [1, 4, 2] as const
const rowLength = 7

const inFile = 1
const inPack = 2

/** The table of all objects by their numbers, from 0, which is none (ISO 32000-1 7.5.8). */
export const crossReferences = (places: readonly Place[]): Uint8Array => {
  const table = Buffer.alloc(places.length * rowLength)
  // The list of numbers that are free has one member, which leads to itself.
  table.writeUInt16BE(0xffff, rowLength - 2)
  for (const [number, place] of places.entries()) {
    if (place === undefined) continue
    const row = number * rowLength
    if (typeof place === 'number') {
      table.writeUInt8(inFile, row)
      table.writeUInt32BE(place, row + 1)
    } else {
      table.writeUInt8(inPack, row)
      table.writeUInt32BE(place.pack, row + 1)
      table.writeUInt16BE(place.index, row + 5)
    }
  }
  return table
}

/** UTF-16 units of what is written so. */
const unitsOf = (written: string): number => {
  const [, hex, decimal] = /^&#(?:x([0-9a-f]+)|([0-9]+));$/i.exec(written) ?? []
  const code = hex === undefined ? Number(decimal ?? 0) : Number.parseInt(hex, 16)
  return code > 0xffff ? 2 : 1
}

/** Where the unit at `offset` of a text begins in the XML that says it. */
export const rawOffset = (raw: string, offset: number): number => {
  let units = 0
  for (const { index, 0: written } of raw.matchAll(/&[^;]*;|\r\n|[\s\S]/g)) {
    if (units >= offset) return index
    units += unitsOf(written)
  }
  return raw.length
}

const directoryEnd = Buffer.from('PK\x05\x06', 'latin1')
const directoryEntry = 0x02014b50
const entryHead = Buffer.from('PK\x03\x04', 'latin1')

/** Names before the entries themselves: all that a copy tells that was cut off before its directory. */
const namesOfHeads = (archive: Buffer): readonly string[] => {
  const names: string[] = []
  let at = archive.indexOf(entryHead)
  while (at !== -1 && at + 30 <= archive.length) {
    names.push(archive.toString('latin1', at + 30, at + 30 + archive.readUInt16LE(at + 26)))
    at = archive.indexOf(entryHead, at + 4)
  }
  return names
}

/** Names in a zip archive's directory, else before its entries, as bytes read one by one. */
export const entryNames = (archive: Buffer): readonly string[] => {
  const end = archive.lastIndexOf(directoryEnd)
  if (end === -1 || end + 20 > archive.length) return namesOfHeads(archive)
  const names: string[] = []
  let at = archive.readUInt32LE(end + 16)
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === directoryEntry) {
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    names.push(archive.toString('latin1', at + 46, nameEnd))
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return names
}

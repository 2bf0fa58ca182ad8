const directoryEnd = Buffer.from('PK\x05\x06', 'latin1')
const directoryEntry = 0x02014b50

/** Names in a zip archive's directory, as bytes read one by one; none where it is damaged. */
export const entryNames = (archive: Buffer): readonly string[] => {
  const end = archive.lastIndexOf(directoryEnd)
  const names: string[] = []
  if (end === -1 || end + 20 > archive.length) return names
  let at = archive.readUInt32LE(end + 16)
  while (at + 46 <= archive.length && archive.readUInt32LE(at) === directoryEntry) {
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28)
    names.push(archive.toString('latin1', at + 46, nameEnd))
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return names
}

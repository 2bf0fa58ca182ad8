import JSZip from 'jszip'

/** Zip has no earlier day; as UTC, so that the zone of the machine plays no part. */
const date = new Date(Date.UTC(1980, 0, 1))

/** The file with some parts exchanged or added, in the order in which it had them; the same every time. */
export const repackBase = async (
  parts: ReadonlyMap<string, Uint8Array>,
  changed: ReadonlyMap<string, string | Uint8Array>,
): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, content] of new Map<string, string | Uint8Array>([...parts, ...changed]))
    zip.file(name, content, { date, createFolders: false })
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}

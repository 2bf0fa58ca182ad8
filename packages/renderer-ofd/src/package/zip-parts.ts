import JSZip from 'jszip'

/** A text or bytes. */
export type PartContent = string | Uint8Array

/** Zip has no earlier day; as UTC, so that the zone of the machine plays no part. */
const zipEpoch = new Date(Date.UTC(1980, 0, 1))

/** Parts by their paths, in their order, without entries for folders and all of one time. */
export const zipParts = (parts: ReadonlyMap<string, PartContent>): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [path, content] of parts) {
    zip.file(path, content, { date: zipEpoch, createFolders: false })
  }
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}

import JSZip from 'jszip'

/** Zip has no earlier day; as UTC, so that the zone of the machine plays no part. */
const zipEpoch = new Date(Date.UTC(1980, 0, 1))

/**
 * Rewrites an Office file so that equal content is equal bytes: fixed entry times, no folder
 * entries, one compression, `[Content_Types].xml` first and the other parts sorted by name.
 * @param rewrite may replace the text of XML parts (name ending in .xml or .rels)
 * @param additions further parts, by name
 */
export const repackOffice = async (
  bytes: Uint8Array,
  rewrite: (part: string, xml: string) => string = (_, xml) => xml,
  additions: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> => {
  const source = await JSZip.loadAsync(bytes)
  for (const [name, content] of additions) source.file(name, content)
  const names = Object.values(source.files)
    .filter((entry) => !entry.dir)
    .map((entry) => entry.name)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const target = new JSZip()
  for (const name of names) {
    const entry = source.file(name)
    if (entry === null) continue
    const content = /\.(?:xml|rels)$/.test(name)
      ? rewrite(name, await entry.async('string'))
      : await entry.async('uint8array')
    target.file(name, content, { date: zipEpoch, createFolders: false })
  }
  return target.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}

const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2

import type { Archive } from '@jibao/workbook'
import JSZip from 'jszip'

/** Files in an archive have no time of their own here. */
const date = new Date('1980-01-01T00:00:00Z')

/** They are written in UTF-8, whatever they were. */
const sayUtf8 = (xml: string): string =>
  xml.replace(/^(<\?xml[^>]*\sencoding\s*=\s*["'])[^"']*/, '$1UTF-8')

/** The archive with some parts exchanged or added: the same every time. */
export const repack = async (
  archive: Archive,
  changed: ReadonlyMap<string, string>,
): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const name of new Set([...archive.names, ...changed.keys()])) {
    const xml = changed.get(name)
    const content = xml === undefined ? archive.read(name) : new TextEncoder().encode(sayUtf8(xml))
    const options = { date, createFolders: false }
    if (name.endsWith('/')) zip.file(name, null, { ...options, dir: true })
    else if (content !== undefined) zip.file(name, content, options)
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

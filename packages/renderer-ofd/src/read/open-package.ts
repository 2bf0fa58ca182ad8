import JSZip from 'jszip'
import { entry } from '../package/parts.ts'
import { readXml } from './read-xml.ts'

export interface OpenedPackage {
  /** Paths of their contents, in order. */
  readonly pages: readonly string[]
  /** @throws RangeError when there is no such part */
  read(path: string): Promise<string>
}

export const openPackage = async (bytes: Uint8Array): Promise<OpenedPackage> => {
  const zip = await JSZip.loadAsync(bytes)
  const read = async (path: string): Promise<string> => {
    const part = zip.file(path)
    if (part === null) throw new RangeError(`no part ${path}`)
    return part.async('string')
  }
  let root = ''
  readXml(await read(entry), {
    'ofd:DocRoot': { close: (_, text) => (root = resolve('', text)) },
  })
  const pages: string[] = []
  readXml(await read(root), {
    'ofd:Page': { open: ({ BaseLoc = '' }) => pages.push(resolve(root, BaseLoc)) },
  })
  return { pages, read }
}

/** A location as a part writes it: from the root of the package, or from the folder of that part. */
const resolve = (from: string, location: string): string =>
  location.startsWith('/')
    ? location.slice(1)
    : `${from.slice(0, from.lastIndexOf('/') + 1)}${location}`

import JSZip from 'jszip'
import { SaxesParser } from 'saxes'

/** An element as it stands in a file; names with their prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Its own, without that of its children. */
  readonly text: string
}

export interface Parts {
  readonly xml: ReadonlyMap<string, XmlElement>
  /** By path, in the order of the package. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

export const parseXml = (xml: string): XmlElement => {
  const parser = new SaxesParser()
  const open: (XmlElement & { readonly children: XmlElement[]; text: string })[] = [
    { name: '', attributes: {}, children: [], text: '' },
  ]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  const [root] = open[0]?.children ?? []
  if (root === undefined) throw new Error('no element')
  return root
}

export const readParts = async (file: Uint8Array): Promise<Parts> => {
  const zip = await JSZip.loadAsync(file)
  const xml = new Map<string, XmlElement>()
  const bytes = new Map<string, Uint8Array>()
  for (const [path, entry] of Object.entries(zip.files)) {
    bytes.set(path, await entry.async('uint8array'))
    if (path.endsWith('.xml')) xml.set(path, parseXml(await entry.async('string')))
  }
  return { xml, bytes }
}

/** An element and all below it, in order. */
export const within = (element: XmlElement): readonly XmlElement[] => [
  element,
  ...element.children.flatMap(within),
]

export const named = (root: XmlElement | undefined, name: string): readonly XmlElement[] =>
  root === undefined ? [] : within(root).filter((element) => element.name === `ofd:${name}`)

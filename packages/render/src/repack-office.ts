import { type PartContent, packOffice } from './zip/pack-office.ts'
import { unpackOffice } from './zip/unpack-office.ts'

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
  const parts = new Map<string, PartContent>([...unpackOffice(bytes), ...additions])
  const names = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return packOffice(
    new Map(
      names.map((name) => {
        const content = parts.get(name) ?? ''
        return [name, isXml(name) ? rewrite(name, textOf(content)) : content]
      }),
    ),
  )
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name)

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

const textOf = (content: PartContent): string =>
  typeof content === 'string' ? content : utf8.decode(content)

const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2

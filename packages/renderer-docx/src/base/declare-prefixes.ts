import { escapeXml } from '../xml.ts'
import type { XmlElement } from '../xml-tree.ts'
import { insertAt, type Splice } from './splice.ts'

/** Prefixes that the report's XML uses and the bureau's does not declare. */
export const declarePrefixes = (
  base: XmlElement,
  own: XmlElement,
  written: string,
): readonly Splice[] => {
  const inline = new Set([...written.matchAll(/\sxmlns:(\w+)=/g)].map(([, prefix]) => prefix))
  const used = new Set([...written.matchAll(/[<\s](\w+):\w+/g)].map(([, prefix]) => prefix))
  const missing = Object.entries(own.attributes).filter(([name]) => {
    const [, prefix] = /^xmlns:(\w+)$/.exec(name) ?? []
    return (
      prefix !== undefined &&
      used.has(prefix) &&
      !inline.has(prefix) &&
      base.attributes[name] === undefined
    )
  })
  const at = base.contentStart - 1
  return missing.map(([name, uri]) => insertAt(at, ` ${name}="${escapeXml(uri)}"`))
}

import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { type Child, x } from 'xastscript'

/** Of GB/T 33190-2016; readers go by the prefix, which has to be `ofd`. */
const ofdNamespace = 'http://www.ofdspec.org/2016'

type AttributeValue = string | number | boolean | undefined

/** Elements are qualified, attributes are not; one that is `undefined` is left out. */
export const ofd = (
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly Child[]
): Element => x(`ofd:${name}`, printableIn(attributes), ...children)

const printableIn = (
  attributes: Readonly<Record<string, AttributeValue>>,
): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? printable(value) : value,
    ]),
  )

/** A text as XML can hold it, unchanged in length: control characters and halves of pairs become U+FFFD. */
export const printable = (text: string): string =>
  text
    .replace(/[\t\n\r]/g, ' ')
    .replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

/** Entities by the names that readers know who do not know numbers; `]]>` may not stand in text. */
const named: readonly (readonly [RegExp, string])[] = [
  [/&#x26;/g, '&amp;'],
  [/&#x3C;/g, '&lt;'],
  [/&#x22;/g, '&quot;'],
  [/\]\]>/g, ']]&gt;'],
]

/** The file of a root element. */
export const xmlFile = (root: Element): string => {
  const attributes = { 'xmlns:ofd': ofdNamespace, ...root.attributes }
  const text = toXml({ ...root, attributes }, { closeEmptyElements: true, tightClose: true })
  const content = named.reduce((xml, [pattern, by]) => xml.replace(pattern, by), text)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${content}`
}

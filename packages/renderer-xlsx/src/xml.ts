type Attributes = Readonly<Record<string, string | number>>

export const escapeXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** An element around XML that stands already; texts among the children are escaped by `escapeXml`. */
export const element = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly string[]
): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`
}

/** `<c:idx val="0"/>`, the form of nearly every setting in a chart. */
export const setting = (name: string, val: string | number): string => element(name, { val })

/** A part of an Office file. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

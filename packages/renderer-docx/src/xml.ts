export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** WordprocessingML. */
export const mainNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/** Resolves the five named entities and numeric references; XML has no others without a DTD. */
export const unescapeXml = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    return namedEntities[name] ?? entity
  })

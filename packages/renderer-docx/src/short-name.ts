const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** Prefixes by which Word itself writes the namespaces that we read; `''` for parts that use none. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  [`${officeDocument}/relationships`]: 'r',
  [`${drawing}/wordprocessingDrawing`]: 'wp',
  [`${drawing}/main`]: 'a',
  [`${drawing}/picture`]: 'pic',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/** The one name of an element or attribute, whatever prefix a part gives its namespace. */
export const shortName = (uri: string, local: string, written: string): string => {
  const prefix = prefixes[uri]
  if (prefix === undefined) return written
  return prefix === '' ? local : `${prefix}:${local}`
}

/** For pieces of parts, which leave the declarations to the root. */
export const usualNamespaces: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(prefixes).flatMap(([uri, prefix]) => (prefix === '' ? [] : [[prefix, uri]])),
)

const transitional = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'

/** By what short names the readers know the namespaces of a Word file, in both of its dialects. */
const shortNames: Readonly<Record<string, string>> = {
  [`${transitional}/wordprocessingml/2006/main`]: 'w',
  [`${strict}/wordprocessingml/main`]: 'w',
  [`${transitional}/officeDocument/2006/relationships`]: 'r',
  [`${strict}/officeDocument/relationships`]: 'r',
  [`${transitional}/officeDocument/2006/math`]: 'm',
  [`${strict}/officeDocument/math`]: 'm',
  [`${transitional}/markup-compatibility/2006`]: 'mc',
  [`${transitional}/package/2006/relationships`]: 'rel',
  [`${transitional}/package/2006/content-types`]: 'ct',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/** `w:p` whatever prefix the file gives it; `''` for names of other vocabularies. */
export const shortName = (uri: string, local: string): string => {
  const prefix = shortNames[uri]
  return prefix === undefined ? '' : `${prefix}:${local}`
}

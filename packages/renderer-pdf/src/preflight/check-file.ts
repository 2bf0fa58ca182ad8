import { type Finding, finding, unless } from './finding.ts'
import { isDictionary, nameOf, type PdfFile } from './pdf-file.ts'

/** Header, identity and protection; nothing that acts by itself or lies outside. */
export const checkFile = ({
  source,
  trailer,
  catalog,
  objects,
  array,
  dictionary,
}: PdfFile): readonly Finding[] => [
  ...unless(/^%PDF-1\.7\n%[\x80-\xFF]{4}/.test(source), 'header'),
  ...unless(array(trailer.get('ID')).length === 2, 'fileId'),
  ...unless(!trailer.has('Encrypt'), 'encrypted'),
  ...['OpenAction', 'AA', 'AcroForm'].flatMap((key) => unless(!catalog.has(key), 'action', key)),
  ...['JavaScript', 'EmbeddedFiles'].flatMap((key) =>
    unless(!dictionary(catalog.get('Names')).has(key), 'action', key),
  ),
  ...[...objects.values()].flatMap(({ value, content }) => {
    if (!isDictionary(value)) return []
    const isExternal = content !== undefined && value.has('F')
    const kind = nameOf(value.get('S')) ?? ''
    const isForbidden = forbiddenActions.has(kind) || value.has('AA')
    return isExternal || isForbidden ? [finding('action', kind)] : []
  }),
]

/** ISO 19005-2 6.5.1. */
const forbiddenActions = new Set([
  'Launch',
  'Sound',
  'Movie',
  'ResetForm',
  'ImportData',
  'JavaScript',
  'Hide',
  'SetOCGState',
  'Rendition',
  'Trans',
  'GoTo3DView',
])

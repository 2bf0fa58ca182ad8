import JSZip from 'jszip'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = [
  `xmlns:w="${w}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const element = (name: string, content: string): string =>
  `${declaration}<w:${name} ${names}>${content}</w:${name}>`

/** The content of parts beside the document; their root elements are added. */
export interface WordParts {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
}

export const documentOf = (body: string): string => element('document', `<w:body>${body}</w:body>`)

const relationships = (entries: readonly (readonly [string, string, string])[]): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A Word file part by part, as text. */
export const partsOf = (body: string, parts: WordParts = {}): Record<string, string> => {
  const kinds = Object.entries(parts) as readonly (readonly [string, string])[]
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordMain}.document.main+xml"/>${kinds
      .map(
        ([kind]) =>
          `<Override PartName="/word/${kind}.xml" ContentType="${wordMain}.${kind}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': relationships([['rId1', `${office}/officeDocument`, 'word/document.xml']]),
    'word/document.xml': documentOf(body),
    'word/_rels/document.xml.rels': relationships(
      kinds.map(([kind], index) => [`rId${index + 1}`, `${office}/${kind}`, `${kind}.xml`]),
    ),
    ...Object.fromEntries(
      kinds.map(([kind, content]) => [`word/${kind}.xml`, element(kind, content)]),
    ),
  }
}

export const zipOf = async (parts: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(parts))
    zip.file(name, content, { createFolders: false })
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

export const makeDocx = (body: string, parts?: WordParts): Promise<Uint8Array> =>
  zipOf(partsOf(body, parts))

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

export const said = (text: string, properties?: string): string => paragraph(run(text), properties)

export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`

export const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid>${rows.join('')}</w:tbl>`

import type { Diagnostic } from '@jibao/core'
import type { Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { type Loss, renderReport } from '@jibao/render'
import JSZip from 'jszip'
import { docx } from '../src/index.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const namespaces = `xmlns:w="${main}" xmlns:r="${office}"`
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** What a bureau's file holds besides the body. */
export interface BaseParts {
  /** Children of `w:styles`. */
  readonly styles?: string
  readonly numbering?: string
  /** Children of the root, by the file's name: `header1.xml`. Named `rIdHeader1` to the document. */
  readonly furniture?: Readonly<Record<string, string>>
  /** Children of `w:settings`. */
  readonly settings?: string
  /** Of the document part. */
  readonly contentType?: string
  /** Whole parts by name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

export const styleXml = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`

export const normalXml =
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>'

export const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`

export const section = (inside = ''): string =>
  `<w:sectPr>${inside}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="1400" w:bottom="1800" w:left="1500" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/></w:sectPr>`

const rootOf = (name: string): string =>
  ({ h: 'hdr', f: name.startsWith('footn') ? 'footnotes' : 'ftr' })[name.charAt(0)] ?? 'hdr'
const kindOf = (name: string): string => name.replace(/\d*\.xml$/, '')

/** A Word file by hand: what is said here and nothing else. */
export const baseFile = async (
  body: string,
  {
    styles = normalXml,
    numbering,
    furniture = {},
    settings,
    contentType,
    more = {},
  }: BaseParts = {},
): Promise<Uint8Array> => {
  const parts: [name: string, content: string][] = [
    ['styles.xml', `<w:styles ${namespaces}>${styles}</w:styles>`],
    ...(numbering === undefined
      ? []
      : [
          ['numbering.xml', `<w:numbering ${namespaces}>${numbering}</w:numbering>`] as [
            string,
            string,
          ],
        ]),
    ...(settings === undefined
      ? []
      : [
          ['settings.xml', `<w:settings ${namespaces}>${settings}</w:settings>`] as [
            string,
            string,
          ],
        ]),
    ...Object.entries(furniture).map(([name, content]): [string, string] => [
      name,
      `<w:${rootOf(name)} ${namespaces}>${content}</w:${rootOf(name)}>`,
    ]),
  ]
  const id = (name: string): string =>
    `rId${name.charAt(0).toUpperCase()}${name.slice(1).replace('.xml', '')}`
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType ?? `${word}.document.main+xml`}"/>${parts.map(([name]) => `<Override PartName="/word/${name}" ContentType="${word}.${kindOf(name)}+xml"/>`).join('')}</Types>`,
  )
  zip.file(
    '_rels/.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(([name]) => `<Relationship Id="${id(name)}" Type="${office}/${kindOf(name)}" Target="${name}"/>`).join('')}</Relationships>`,
  )
  zip.file(
    'word/document.xml',
    `${declaration}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  )
  for (const [name, content] of parts) zip.file(`word/${name}`, `${declaration}${content}`)
  for (const [name, content] of Object.entries(more)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array' })
}

export interface Filled {
  readonly bytes: Uint8Array | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Codes of what was told. */
  readonly told: readonly string[]
  readonly losses: readonly Loss[]
  readonly text: readonly string[]
  readonly part: (name: string) => Promise<string>
}

/** A report written into a file of the bureau's. */
export const fillBase = async (base: Uint8Array, report: Report): Promise<Filled> => {
  const renderer = docx({ base: '红头.docx' })
  const { bytes, diagnostics, losses } = await renderReport(renderer, report, {
    fonts: defaultFontBook(),
    read: async (path) => (path === '红头.docx' ? base : undefined),
  })
  const zip = bytes === undefined ? undefined : await JSZip.loadAsync(bytes)
  return {
    bytes,
    diagnostics,
    told: diagnostics.map(({ code }) => code),
    losses,
    text: bytes === undefined ? [] : (await renderer.readBack(bytes)).text,
    part: async (name) => (await zip?.file(name)?.async('string')) ?? '',
  }
}

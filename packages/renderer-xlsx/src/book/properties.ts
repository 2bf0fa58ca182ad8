import { xmlPart } from '../xml.ts'
import { encode } from './encode.ts'

/** What a workbook says of itself. */
export interface Properties {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: string
  /** YYYY-MM-DD. */
  readonly date: string
}

/** The part `docProps/core.xml`. */
export const coreXml = ({ title, subject, author, language, date }: Properties): string => {
  const written = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:`
  return xmlPart(
    [
      `<cp:coreProperties ${coreNamespaces}>`,
      `<dc:creator>${encode(author)}</dc:creator>`,
      `<dc:title>${encode(title)}</dc:title>`,
      `<dc:subject>${encode(subject)}</dc:subject>`,
      '<dc:description></dc:description>',
      `<dc:language>${encode(language)}</dc:language>`,
      '<cp:keywords></cp:keywords><cp:category></cp:category>',
      `<cp:lastModifiedBy>${encode(author)}</cp:lastModifiedBy>`,
      `<dcterms:created ${written}created>`,
      `<dcterms:modified ${written}modified>`,
      '</cp:coreProperties>',
    ].join(''),
  )
}

const coreNamespaces = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/** The part `docProps/app.xml`. */
export const appXml = (sheets: readonly string[]): string => {
  const count = sheets.length
  const titles = sheets.map((name) => `<vt:lpstr>${encode(name)}</vt:lpstr>`).join('')
  return xmlPart(
    [
      `<Properties ${appNamespaces}>`,
      '<Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>',
      `<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant></vt:vector></HeadingPairs>`,
      `<TitlesOfParts><vt:vector size="${count}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts>`,
      '<Company></Company><Manager></Manager>',
      '<LinksUpToDate>false</LinksUpToDate><SharedDoc>false</SharedDoc><HyperlinksChanged>false</HyperlinksChanged>',
      '<AppVersion>16.0300</AppVersion></Properties>',
    ].join(''),
  )
}

const appNamespaces = [
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"',
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
].join(' ')

import type { Metadata } from '@jibao/document'
import { escapeXml, xmlDeclaration } from './xml.ts'

/** `docProps/core.xml`, dated by the report: docx itself would write the clock. */
export const coreProperties = ({ title, issuer, date, language }: Metadata): string => {
  const written = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z`
  return [
    xmlDeclaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(issuer)}</dc:creator>`,
    `<dc:language>${language}</dc:language>`,
    `<dcterms:created ${written}</dcterms:created>`,
    `<dcterms:modified ${written}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

import type { Metadata } from '@jibao/document'
import type { PdfDocument } from './file/pdf-document.ts'
import { type PdfReference, pdfText } from './file/pdf-value.ts'
import { type Claims, type Properties, printable, xmpPacket } from './structure/xmp.ts'

export const propertiesOf = ({ title, issuer, date, language }: Metadata): Properties => ({
  title: printable(title),
  author: printable(issuer),
  creator: 'jibao',
  producer: 'jibao',
  date: new Date(`${date}T00:00:00Z`),
  language,
})

/** Writes what the file says of itself; the answer writes its claims anew. */
export const addProperties = (
  document: PdfDocument,
  properties: Properties,
): ((claims: Claims) => void) => {
  const { title, author, creator, producer, date, language } = properties
  Object.assign(document.info, {
    Producer: pdfText(producer),
    Creator: pdfText(creator),
    CreationDate: date,
    Title: pdfText(title),
    Author: pdfText(author),
    ModDate: date,
  })
  const metadata: PdfReference = document.ref({ Type: 'Metadata', Subtype: 'XML' })
  Object.assign(document.catalog.data, {
    Lang: pdfText(language),
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: metadata,
  })
  return (claims) => {
    const content = new TextEncoder().encode(xmpPacket(properties, claims))
    metadata.stream = { content, deflated: undefined }
  }
}

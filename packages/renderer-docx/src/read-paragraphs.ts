import { unescapeXml } from './xml.ts'

/** What a reader meets in a paragraph: text, a blank, a picture's description, the end of it. */
const token =
  /<w:t(?: [^>]*)?>(?<text>[^<]*)<\/w:t>|<w:(?<blank>tab|br|cr)(?: [^>]*)?\/>|<wp:docPr [^>]*?\bdescr="(?<description>[^"]*)"|<(?<end>\/w:p)>/g

/** The paragraphs of a `document.xml` that say anything, in order. */
export const readParagraphs = (xml: string): readonly string[] => {
  const paragraphs: string[] = []
  let paragraph = ''
  // Tab stops look like tabs.
  for (const { groups } of xml.replace(/<w:pPr>.*?<\/w:pPr>/gs, '').matchAll(token)) {
    const { text, blank, description, end } = groups ?? {}
    if (end !== undefined) {
      if (paragraph !== '') paragraphs.push(paragraph)
      paragraph = ''
    } else if (blank !== undefined) paragraph += ' '
    else paragraph += unescapeXml(text ?? description ?? '')
  }
  return paragraphs
}

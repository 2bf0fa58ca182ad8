import { addLineBreakSettings, addLineBreakStyles } from './east-asian-rules.ts'

/** What docx cannot say of a part, or says otherwise than Word means it. */
export const settlePart = (name: string, xml: string, language: string): string => {
  if (name === 'word/styles.xml') return addLineBreakStyles(xml)
  if (name === 'word/settings.xml') return addLineBreakSettings(xml, language)
  return name === 'word/numbering.xml' ? settleNumbering(xml) : xml
}

/** docx calls every level one that is not in use, and every list one of a single level. */
const settleNumbering = (xml: string): string =>
  xml.replaceAll(' w:tentative="1"', '').replaceAll('"hybridMultilevel"', '"multilevel"')

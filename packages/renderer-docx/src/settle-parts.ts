import type { Language } from '@jibao/document'
import { addLineBreakSettings, addLineBreakStyles } from './east-asian-rules.ts'
import { wordLanguages } from './word-language.ts'

/**
 * A rewriter for the parts of one file that replaces what docx draws by chance or counts per
 * process: relationship ids of hyperlinks and ids of pictures. It also repeats a picture's
 * description where docx leaves it empty.
 */
export const settleParts = (language: Language): ((part: string, xml: string) => string) => {
  const links = new Map<string, string>()
  const linkId = (random: string): string => {
    const id = links.get(random) ?? `rIdLink${links.size + 1}`
    links.set(random, id)
    return id
  }
  const renameLinks = (xml: string): string =>
    xml.replace(/ (r:id|Id)="(rId[\w-]{21})"/g, (_, name, id) => ` ${name}="${linkId(id)}"`)

  return (part, xml) => {
    if (part === 'word/_rels/document.xml.rels') return renameLinks(xml)
    if (part === 'word/styles.xml') return addLineBreakStyles(xml)
    if (part === 'word/settings.xml') return addLineBreakSettings(xml, wordLanguages[language])
    if (part === 'word/numbering.xml') return settleNumbering(xml)
    if (part === 'word/document.xml') {
      return breakBeforeText(numberBookmarks(describePictures(numberPictures(renameLinks(xml)))))
    }
    return xml
  }
}

/** docx calls every level one that is not in use, and every list one of a single level. */
const settleNumbering = (xml: string): string =>
  xml.replaceAll(' w:tentative="1"', '').replaceAll('"hybridMultilevel"', '"multilevel"')

/** Each bookmark ends before the next begins. */
const numberBookmarks = (xml: string): string => {
  let count = 0
  return xml.replace(/<w:bookmark(Start|End)([^>]*?) w:id="\d+"/g, (_, edge, others) => {
    if (edge === 'Start') count += 1
    return `<w:bookmark${edge}${others} w:id="${count}"`
  })
}

/** A page break goes to the paragraph after it, so that its own does not take room on the page. */
const breakBeforeText = (xml: string): string =>
  xml.replace(
    /<w:p><w:pPr><w:pStyle w:val="Sliver"\/><w:pageBreakBefore\/><\/w:pPr><\/w:p>(<w:p><w:pPr><w:pStyle w:val="\w+"\/>(?:<w:keepNext\/>)?(?:<w:keepLines\/>)?)/g,
    '$1<w:pageBreakBefore/>',
  )

const numberPictures = (xml: string): string => {
  let count = 0
  return xml.replace(/<wp:docPr id="\d+"/g, () => {
    count += 1
    return `<wp:docPr id="${count}"`
  })
}

const describePictures = (xml: string): string =>
  xml.replace(
    /(<wp:docPr [^>]*descr=("[^"]*").*?<pic:cNvPr [^>]*descr=)""/gs,
    (_, upToDescription, description) => `${upToDescription}${description}`,
  )

/**
 * A rewriter for the parts of one file that replaces what docx draws by chance or counts per
 * process: relationship ids of hyperlinks and ids of pictures. It also repeats a picture's
 * description where docx leaves it empty.
 */
export const settleParts = (): ((part: string, xml: string) => string) => {
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
    if (part === 'word/document.xml') return describePictures(numberPictures(renameLinks(xml)))
    return xml
  }
}

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

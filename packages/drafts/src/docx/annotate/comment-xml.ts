/** A comment that is to be written; `id` as the document's marks name it. */
export interface Comment {
  readonly id: number
  readonly text: readonly string[]
}

const author = '季报'

/** Characters that XML cannot hold, and line ends, which would be paragraphs. */
const unwritable = /\p{Cc}|[\ufffe\uffff]/gu

const escapeXml = (text: string): string =>
  text.replace(unwritable, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Small and without the indents that the document's own text may have. */
const look =
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
const size = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>'

const paragraph = (text: string, index: number): string =>
  `<w:p>${look}${index === 0 ? `<w:r>${size}<w:annotationRef/></w:r>` : ''}<w:r>${size}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

/** Without a date: the same remarks give the same file. */
export const commentXml = ({ id, text }: Comment, declaration: string): string =>
  `<w:comment${declaration} w:id="${id}" w:author="${author}" w:initials="${author}">${(text.length > 0 ? text : ['']).map(paragraph).join('')}</w:comment>`

export const rangeStart = (id: number, declaration: string): string =>
  `<w:commentRangeStart${declaration} w:id="${id}"/>`

export const rangeEnd = (id: number, declaration: string): string =>
  `<w:commentRangeEnd${declaration} w:id="${id}"/><w:r${declaration}><w:commentReference w:id="${id}"/></w:r>`

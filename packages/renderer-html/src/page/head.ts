import { plainText, type Report, walk } from '@jibao/document'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { styleSheet } from '../style/style-sheet.ts'

/** Characters of what is said of a page where it is listed. */
const longest = 120

/** The first paragraph, cut where listings would. */
const descriptionOf = (report: Report): string => {
  for (const node of walk(report)) {
    if (node.type !== 'paragraph') continue
    const characters = Array.from(plainText(node.children).trim())
    if (characters.length === 0) continue
    const isLong = characters.length > longest
    return isLong ? `${characters.slice(0, longest).join('')}…` : characters.join('')
  }
  return ''
}

const meta = (name: string, content: string): readonly Element[] =>
  content === '' ? [] : [h('meta', { name, content })]

/** With the names that 政府网站发展指引 (国办发〔2017〕47号) gives to what a page of a bureau states. */
export const renderHead = (report: Report): Element => {
  const { title, issuer, date, language, publication } = report.metadata
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    ...meta('author', issuer),
    ...meta('description', descriptionOf(report)),
    ...meta('ArticleTitle', title),
    ...meta('PubDate', publication?.publishedOn ?? date),
    ...meta('ContentSource', publication?.publisher ?? issuer),
    h('style', styleSheet(language)),
  ])
}

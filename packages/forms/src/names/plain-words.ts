/** Text as names and headings are compared: one width, no spaces, no quotation marks. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\u2460-\u2473\u3251-\u325F]/g, '')
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」『』]+/g, '')

const numbering =
  /^(?:\((?:\d+|[一二三四五六七八九十]+)\)|(?:\d+|[一二三四五六七八九十]+)(?:[.](?!\d)|[、．)]))+/
const including = /^(?:其中|包括|含)[:：,，]?/

/** Without what stands before a name in a list: `（一）`, `1.`, `其中：`. */
export const withoutNumbering = (words: string): string => {
  const rest = words.replace(numbering, '').replace(including, '')
  return rest === words ? words : withoutNumbering(rest)
}

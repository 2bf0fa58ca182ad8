import { nameOf } from '../src/preflight/pdf-file.ts'
import { readUnicode } from '../src/preflight/read-font.ts'
import { isText, readItem, type Value } from '../src/preflight/read-items.ts'
import { readFile } from './read-file.ts'

/** All text that glyphs show, in the order in which they are drawn, blanks as they are shown. */
export const readGlyphs = (bytes: Uint8Array): string => {
  const file = readFile(bytes)
  return file.pages
    .map(([, page]) => {
      const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
      const content = Buffer.from(file.stream(page.get('Contents')) ?? []).toString('latin1')
      let unicode: ReadonlyMap<number, string> = new Map()
      let text = ''
      for (
        let item = readItem(content, 0);
        item !== undefined;
        item = readItem(content, item.end)
      ) {
        const [first] = item.values
        if (item.keyword === 'Tf') {
          const font = file.dictionary(fonts.get(nameOf(first) ?? ''))
          unicode = readUnicode(file.stream(font.get('ToUnicode')) ?? new Uint8Array())
        } else if (item.keyword === 'TJ') text += textOf(first, unicode)
      }
      return text
    })
    .join('')
}

const textOf = (shown: Value | undefined, unicode: ReadonlyMap<number, string>): string =>
  (Array.isArray(shown) ? shown : [])
    .filter(isText)
    .flatMap(({ bytes }) => bytes.match(/[\s\S]{2}/g) ?? [])
    .map((code) => unicode.get(code.charCodeAt(0) * 256 + code.charCodeAt(1)) ?? '')
    .join('')

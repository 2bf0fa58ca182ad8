import { findObjects, isPack, latin1, rowLength } from './read-file.ts'

/** All that a file says in words: its own text, then that of the objects packed inside of it. */
export const fileText = (bytes: Uint8Array): string =>
  [latin1(bytes), ...packTexts(bytes).map(([, text]) => text)].join('\n')

const packTexts = (bytes: Uint8Array): readonly (readonly [number, string])[] =>
  [...findObjects(bytes).open]
    .filter(([, { value }]) => isPack(value))
    .map(([number, { content }]) => [number, latin1(content?.())])

/**
 * The file with the first stretch that is `from` exchanged for one of the same length, so that every
 * object stays where the table of them says.
 */
export const damaged = (bytes: Uint8Array, from: RegExp, to: string): Uint8Array => {
  const source = latin1(bytes)
  if (from.test(source)) return Buffer.from(source.replace(from, to), 'latin1')
  const found = packTexts(bytes).find(([, text]) => from.test(text))
  if (found === undefined) throw new Error(`nothing in the file is ${from}`)
  const [number, text] = found
  return withPack(bytes, number, text.replace(from, to))
}

/** The pack once more at the end, and a table that leads there. */
const withPack = (bytes: Uint8Array, number: number, text: string): Uint8Array => {
  const { source, table, tableAt } = findObjects(bytes)
  const place = table.readUInt32BE(number * rowLength + 1)
  const pack = withContent(source.slice(place), text)
  const rows = Buffer.from(table)
  rows.writeUInt32BE(tableAt, number * rowLength + 1)
  const head = `${source.slice(0, tableAt)}${pack}`
  const end = `${withContent(source.slice(tableAt), latin1(rows))}startxref\n${head.length}\n%%EOF\n`
  return Buffer.from(head + end, 'latin1')
}

/** The object at the beginning of the source, with another content, which is not deflated. */
const withContent = (source: string, content: string): string => {
  const [dictionary = ''] = source.split('stream\n', 1)
  const open = dictionary.replace('/Filter /FlateDecode\n', '')
  const long = open.replace(/\/Length \d+/, `/Length ${content.length}`)
  return `${long}stream\n${content}\nendstream\nendobj\n`
}

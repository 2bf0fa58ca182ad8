import { expect, test } from 'vitest'
import { defaultFontBook, fontRoles, packBook, unpackBook } from '../src/index.ts'

const asRead = (book: ReturnType<typeof defaultFontBook>) => ({
  chains: fontRoles.map((role) =>
    book.chain(role).map((face) => [face.name, face.path, face.covers(0x4e00), face.advance(0x41)]),
  ),
  choices: book.choices.map(({ face, ...choice }) => ({ ...choice, face: face.name })),
})

test('a book that went as data chooses and measures alike', () => {
  const book = defaultFontBook()
  const data: unknown = JSON.parse(JSON.stringify(packBook(book)))
  expect(asRead(unpackBook(data as ReturnType<typeof packBook>))).toEqual(asRead(book))
})

test('one face stays one face', () => {
  const book = unpackBook(packBook(defaultFontBook()))
  const [first] = book.choices
  expect(book.chain(first?.role ?? 'songti')[0]).toBe(first?.face)
})

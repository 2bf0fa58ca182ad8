import type { FontBook } from '@jibao/core'
import { defaultFontBook } from '@jibao/fonts'
import { expect, test } from 'vitest'
import { fontsPrint } from '../../src/lock/fonts-print.ts'

const book = defaultFontBook()

test('faces are known by what they are, and by the order in which they are taken', () => {
  expect(fontsPrint(defaultFontBook())).toBe(fontsPrint(book))
  const turned: FontBook = {
    ...book,
    chain: (role) => (role === 'songti' ? book.chain(role).toReversed() : book.chain(role)),
  }
  expect(fontsPrint(turned)).not.toBe(fontsPrint(book))
  const renamed: FontBook = {
    ...book,
    chain: (role) => book.chain(role).map((face) => ({ ...face, name: `${face.name} 2` })),
  }
  expect(fontsPrint(renamed)).not.toBe(fontsPrint(book))
})

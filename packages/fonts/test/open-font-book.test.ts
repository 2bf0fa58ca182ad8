import { existsSync } from 'node:fs'
import type { FontRole } from '@jibao/core'
import { describe, expect, test } from 'vitest'
import { openFontBook } from '../src/index.ts'

const roles: readonly FontRole[] = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti']

describe.each(roles)('%s', (role) => {
  const chain = openFontBook().chain(role)

  test('has a face of its own first, then every other as a stand-in', () => {
    expect(chain.length).toBeGreaterThanOrEqual(4)
    expect(new Set(chain.map(({ name }) => name)).size).toBe(chain.length)
  })

  test('has files that are there', () => {
    for (const { path } of chain) expect(existsSync(path), path).toBe(true)
  })

  test('covers what a notice is written with', () => {
    const [face] = chain
    const letters = '关于二季度“弱有众扶”专项（完成率）59.27%，≥≤—…〔〕①'
    for (const letter of letters) {
      expect(face?.covers(letter.codePointAt(0) ?? 0), letter).toBe(true)
    }
  })
})

test.each([
  ['㐂', true],
  ['䶮', true],
  ['𠮷', false],
  ['😀', false],
])('%s is covered: %s', (letter, isCovered) => {
  const faces = openFontBook().chain('fangsong')
  expect(faces.some((face) => face.covers(letter.codePointAt(0) ?? 0))).toBe(isCovered)
})

test('a headline, a subheading and the body do not look the same', () => {
  const book = openFontBook()
  const first = roles.slice(0, 4).map((role) => book.chain(role)[0]?.name)
  expect(new Set(first).size).toBe(4)
})

test('a face is one object in all chains, so that it is opened once', () => {
  const book = openFontBook()
  const [songti] = book.chain('songti')
  expect(book.chain('heiti')).toContain(songti)
})

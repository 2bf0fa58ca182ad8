import type { FontBook, FontFace } from '@jibao/core'
import { expect, test } from 'vitest'
import { fontsFor } from '../src/fonts-for.ts'

const face = (name: string, characters: string): FontFace => ({
  name,
  family: name,
  path: `/${name}.ttf`,
  covers: (codePoint) => characters.includes(String.fromCodePoint(codePoint)),
  advance: () => 1000,
})

const simplified = '县区乡镇'
const book: FontBook = {
  chain: () => [
    face('仿宋_GB2312', simplified),
    face('仿宋', `${simplified}縣區鄉鎮`),
    face('Jibao Fangsong', `${simplified}縣區鄉鎮`),
    face('Jibao Rare', '𡉃'),
  ],
  choices: [],
}

test.each([
  ['zh-CN', ['仿宋_GB2312', '仿宋', 'Jibao Fangsong', 'Jibao Rare']],
  ['zh-Hant-TW', ['仿宋', 'Jibao Fangsong', '仿宋_GB2312', 'Jibao Rare']],
  ['zh-Hant-HK', ['仿宋', 'Jibao Fangsong', '仿宋_GB2312', 'Jibao Rare']],
] as const)('%s is set in %j', (language, names) => {
  const chain = fontsFor(language, book).chain('fangsong')
  expect(chain.map(({ name }) => name)).toEqual(names)
})

import { describe, expect, test } from 'vitest'
import { annexLabel, furnitureOf, printedText } from '../src/index.ts'
import { big5 } from './big5.ts'

describe.each(['zh-Hant-TW', 'zh-Hant-HK'] as const)('furniture of %s', (language) => {
  const known = big5()

  test.each(Object.entries(furnitureOf(language)))(
    '%s: %s has traditional characters',
    (_, text) => {
      expect([...text].filter((character) => !known.has(character))).toEqual([])
    },
  )
})

test('says the same in as many characters, whatever the script', () => {
  const lengths = (language: 'zh-CN' | 'zh-Hant-TW') =>
    Object.entries(furnitureOf(language)).map(([key, text]) => [key, text.length])
  expect(lengths('zh-Hant-TW')).toEqual(lengths('zh-CN'))
})

test.each([
  ['zh-CN', '2024年7月8日印发', '附件2'],
  ['zh-Hant-HK', '2024年7月8日印發', '附件2'],
] as const)('%s: %s', (language, printed, annex) => {
  const furniture = furnitureOf(language)
  expect(printedText({ printedOn: '2024-07-08' }, furniture)).toBe(printed)
  expect(annexLabel(2, furniture)).toBe(annex)
  expect(annexLabel(undefined, furniture)).toBe('附件')
})

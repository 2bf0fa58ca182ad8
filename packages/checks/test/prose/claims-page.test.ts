import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readAs } from './read-as.ts'

const pages = ['claims.md', 'claims.zh-CN.md'] as const

const fence = /^```(?<kind>\w+)\n(?<lines>[\s\S]*?)^```$/gm

const examplesOf = (page: string): readonly (readonly [string, string, string])[] => {
  const url = new URL(`../../../../docs/${page}`, import.meta.url)
  return [...readFileSync(fileURLToPath(url), 'utf8').matchAll(fence)].flatMap(({ groups }) =>
    (groups?.lines ?? '')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [text = '', meaning = ''] = line.split(' ⇒ ')
        return [groups?.kind ?? '', text, meaning] as const
      }),
  )
}

const isKind = (kind: string): kind is keyof typeof readAs => Object.hasOwn(readAs, kind)

describe.each(pages)('%s', (page) => {
  const examples = examplesOf(page)

  test('has examples of every kind', () => {
    expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(Object.keys(readAs)))
  })

  test.each(examples)('%s: %s', (kind, text, meaning) => {
    expect(isKind(kind) && readAs[kind](text)).toBe(meaning)
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './sample.ts'

const packages = readdirSync(join(root, 'packages'))

const textOf = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8')

/** `{ a, b } from '@jibao/c/d'` of a page's code: what each package is asked for. */
const importsOf = (page: string): readonly (readonly [entry: string, name: string])[] =>
  [...page.matchAll(/^import \{ ([^}]+) \} from '@jibao\/([\w/-]+)'$/gmu)].flatMap(
    ([, names = '', entry = '']) => names.split(', ').map((name) => [entry, name] as const),
  )

/** Names that a package's table of contents has. */
const namesOf = (entry: string): ReadonlySet<string> => {
  const [name = '', ...below] = entry.split('/')
  const lists = textOf('packages', name, 'src', ...below, 'index.ts').matchAll(
    /export [^{]*\{([^}]*)\}/gu,
  )
  return new Set([...lists].flatMap(([, list = '']) => list.match(/\w+/gu) ?? []))
}

describe.each(packages)('the README of %s', (name) => {
  const page = textOf('packages', name, 'README.md')

  test('asks packages for what they have', () => {
    const absent = importsOf(page).filter(([entry, asked]) => !namesOf(entry).has(asked))
    expect(absent).toEqual([])
  })

  test('links to files that are there', () => {
    const prose = page.replaceAll(/^```[\s\S]*?^```$/gmu, '')
    const links = [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(root, 'packages', name, link)))).toEqual([])
  })
})

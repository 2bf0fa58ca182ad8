import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, temporaryFolder } from './folders.ts'
import { walkGuide } from './walk-guide.ts'

const guide = readFileSync(join(root, 'docs/guide.zh-CN.md'), 'utf8')

test('the guide says what happens, from an empty folder to the notice', async () => {
  const { steps, differences } = await walkGuide(guide, temporaryFolder())
  expect(differences).toEqual([])
  const kinds = new Set(steps.map(({ kind }) => kind))
  expect([...kinds].toSorted()).toEqual(['append', 'create', 'fill', 'run', 'see', 'table'])
}, 180_000)

test('the pictures of the guide are there', () => {
  const pictures = [...guide.matchAll(/!\[.+?\]\((.+?)\)/g)].map(([, path = '']) => path)
  expect(pictures.length).toBeGreaterThanOrEqual(3)
  expect(pictures.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([])
})

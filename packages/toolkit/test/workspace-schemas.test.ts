import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as toolkit from '../src/index.ts'
import { root } from './sample.ts'

test('what the package offers', () => {
  expect(Object.keys(toolkit).toSorted()).toEqual([
    'build',
    'initWorkspace',
    'listWorkspace',
    'openFontBook',
    'workspaceSchemas',
  ])
})

test('the committed schemas are those of today', () => {
  const folder = `${root}/fixtures/deqing/schemas`
  const committed = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  )
  expect(committed).toEqual(toolkit.workspaceSchemas())
})

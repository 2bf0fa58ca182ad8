import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { findWorkspaces } from '../src/find-workspaces.ts'
import { nodeWorld } from '../src/node-world.ts'
import { deqing, temporaryFolder } from './folders.ts'

const from = temporaryFolder()
for (const name of ['丙县', '甲县', '乙县（试点）', '[丁]县']) {
  mkdirSync(join(from, 'counties', name), { recursive: true })
  cpSync(join(deqing, 'jibao.yaml'), join(from, 'counties', name, 'jibao.yaml'))
}
mkdirSync(join(from, 'counties/空'))
writeFileSync(join(from, 'counties/说明.md'), '')

const all = ['[丁]县', '丙县', '乙县（试点）', '甲县']

test.each([
  ['a pattern', ['counties/*'], [], { names: all, reports: [], isMany: true }],
  ['a pattern of one', ['counties/甲*'], [], { names: ['甲县'], reports: [], isMany: true }],
  ['a pattern of none', ['towns/*'], [], { names: [], reports: [], isMany: true }],
  [
    'several',
    ['counties/甲县', 'counties/丙县/'],
    [],
    { names: ['丙县', '甲县'], reports: [], isMany: true },
  ],
  ['one', ['counties/甲县'], ['月报'], { names: ['甲县'], reports: ['月报'], isMany: false }],
  ['one with brackets', ['counties/[丁]县'], [], { names: ['[丁]县'], reports: [], isMany: false }],
  ['one that is none', ['counties/空'], [], { names: ['空'], reports: [], isMany: false }],
  [
    'what a shell made of a pattern',
    ['counties/[丁]县'],
    [
      'counties/丙县',
      'counties/乙县（试点）',
      'counties/甲县',
      'counties/空',
      'counties/说明.md',
      '月报',
    ],
    { names: all, reports: ['月报'], isMany: true },
  ],
])('%s', async (_, given, args, { names, isMany, reports }) => {
  const found = await findWorkspaces(given, args, { world: nodeWorld(), from })
  expect({ ...found, folders: found.folders.map((one) => basename(one)) }).toEqual({
    folders: names,
    reports,
    isMany,
  })
})

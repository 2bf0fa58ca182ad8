import type { World } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import { describe, expect, test } from 'vitest'
import { membersOf } from '../../src/index.ts'
import { expandMembers } from '../../src/members/expand-members.ts'
import { pathFrom } from '../../src/path-from.ts'

const world = memoryWorld({
  'a/w/jibao.yaml':
    'name: 省\nissuer: 厅\nreports: []\nmembers: [../counties/*, ../counties/yun*]\n',
  'a/counties/yunhe/jibao.yaml': '',
  'a/counties/baishi/jibao.yml': '',
  'a/counties/.yun/jibao.yaml': '',
  'a/counties/notes/readme.md': '',
  'a/counties/a.b/jibao.yaml': '',
  'a/north/x/jibao.yaml': '',
  'a/south/x/jibao.yaml': '',
})

test.each([
  ['../counties/*', ['../counties/a.b', '../counties/baishi', '../counties/yunhe']],
  ['../counties/yun*', ['../counties/yunhe']],
  ['../counties/*.*', ['../counties/a.b']],
  ['../counties/baishi', ['../counties/baishi']],
  ['../*/x', ['../north/x', '../south/x']],
  ['../*', []],
  ['../counties/notes', []],
  ['../nowhere/*', []],
  ['.', []],
])('%s', async (pattern, folders) => {
  expect(await expandMembers(pattern, 'a/w', world)).toEqual(folders)
})

test('a folder that may not be looked into holds nothing', async () => {
  const closed: World = {
    ...world,
    list: async (folder) => {
      if (folder.endsWith('baishi')) throw new Error('EACCES')
      return world.list(folder)
    },
  }
  expect(await expandMembers('../counties/*', 'a/w', closed)).toEqual([
    '../counties/a.b',
    '../counties/yunhe',
  ])
})

describe('the members of a workspace', () => {
  test('are named once each, by paths like its own', async () => {
    expect(await membersOf('a/w', world)).toEqual([
      'a/counties/a.b',
      'a/counties/baishi',
      'a/counties/yunhe',
    ])
  })

  test.each(['name: [', 'name: 县\nissuer: 局\nreports: []\n', ''])(
    'are none where jibao.yaml is %j',
    async (text) => {
      expect(
        await membersOf('w', memoryWorld({ 'w/jibao.yaml': text, 'b/jibao.yaml': '' })),
      ).toEqual([])
    },
  )

  test('are none in a folder that is no workspace', async () => {
    expect(await membersOf('nowhere', world)).toEqual([])
  })
})

test.each([
  ['w', '../counties/a', 'counties/a'],
  ['w', 'plan/a.yaml', 'w/plan/a.yaml'],
  ['.', '../a', '../a'],
  ['.', 'a', 'a'],
  ['..', '../a', '../../a'],
  ['a/w', '.', 'a/w'],
  ['w', '..', '.'],
  ['/', '../a', '/a'],
  ['/w', '../../a', '/a'],
  ['C:/w', '../../a', 'C:/a'],
  ['//server/share/w', '../a', '//server/share/a'],
])('from %s, %s is %s', (folder, path, expected) => {
  expect(pathFrom(folder, path)).toBe(expected)
})

import { readWorkspace } from '@jibao/sources'
import { expect, test } from 'vitest'
import { build, initWorkspace, workspaceSchemas } from '../src/index.ts'
import { copyOf, deqing, textOf, toolsOf } from './sample.ts'

const starter = copyOf('apps/cli/starter', 'starter')

test('a new workspace is the starter with schemas, and builds at once', async () => {
  const { world, tools } = toolsOf({ ...starter, ...deqing })
  const { value, diagnostics } = await initWorkspace('new', { world, starter: 'starter' })
  expect(diagnostics).toEqual([])
  expect(value?.toSorted()).toEqual(
    [
      ...Object.keys(starter).map((path) => path.slice('starter/'.length)),
      ...Object.keys(workspaceSchemas()).map((name) => `schemas/${name}`),
    ].toSorted(),
  )
  for (const [path, bytes] of Object.entries(starter)) {
    expect(world.files.get(path.replace('starter', 'new'))).toEqual(bytes)
  }
  for (const [name, text] of Object.entries(workspaceSchemas())) {
    expect(textOf(world.files.get(`new/schemas/${name}`))).toBe(text)
  }
  expect((await readWorkspace('new', world)).diagnostics).toEqual([])
  const built = await build({ workspace: 'new', reports: [], formats: [], out: 'out' }, tools)
  expect(built.diagnostics).toEqual([])
  expect(built.outputs).toHaveLength(1)
})

test.each(['jibao.yaml', 'departments.yaml', 'schemas/plan.schema.json'])(
  'a folder that has a %s is refused, and nothing is written',
  async (name) => {
    const { world } = toolsOf({ ...starter, [`old/${name}`]: '甲', 'old/note.txt': '乙' })
    const before = new Map(world.files)
    const { value, diagnostics } = await initWorkspace('old', { world, starter: 'starter' })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'WORKSPACE_EXISTS', origin: { file: `old/${name}` } },
    ])
    expect(world.files).toEqual(before)
  },
)

test('other files of the folder stay as they are', async () => {
  const { world } = toolsOf({ ...starter, 'old/note.txt': '乙' })
  const { value } = await initWorkspace('old', { world, starter: 'starter' })
  expect(value).toContain('jibao.yaml')
  expect(textOf(world.files.get('old/note.txt'))).toBe('乙')
})

test('a folder that cannot be written to is told', async () => {
  const { world } = toolsOf(starter)
  const full = {
    ...world,
    replace: async () => {
      throw new Error('ENOSPC')
    },
  }
  const { value, diagnostics } = await initWorkspace('new', { world: full, starter: 'starter' })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'WRITE_FAILED' }])
})

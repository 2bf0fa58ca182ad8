import { readWorkspace } from '@jibao/sources'
import { expect, test } from 'vitest'
import { build, initWorkspace, workspaceSchemas } from '../src/index.ts'
import { copyOf, deqing, textOf, toolsOf } from './sample.ts'

const files = copyOf('apps/cli/starter', 'starter')
const starter = { folder: 'starter', version: '1.2.3' }

/** Where a file of the starter is to stand, and its text there. */
const startedAs = (path: string): string => path.replace('starter/gitignore', 'starter/.gitignore')
const startedWith = (bytes: string | Uint8Array): string =>
  (typeof bytes === 'string' ? bytes : textOf(bytes)).replaceAll('__version__', '1.2.3')

test('a new workspace is the starter with schemas, and builds at once', async () => {
  const { world, tools } = toolsOf({ ...files, ...deqing })
  const { value, diagnostics } = await initWorkspace('new', { world, starter })
  expect(diagnostics).toEqual([])
  expect(value?.toSorted()).toEqual(
    [
      ...Object.keys(files).map((path) => startedAs(path).slice('starter/'.length)),
      ...Object.keys(workspaceSchemas()).map((name) => `schemas/${name}`),
    ].toSorted(),
  )
  for (const [path, bytes] of Object.entries(files)) {
    const started = world.files.get(startedAs(path).replace('starter', 'new'))
    expect(textOf(started)).toBe(startedWith(bytes))
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
    const { world } = toolsOf({ ...files, [`old/${name}`]: '甲', 'old/note.txt': '乙' })
    const before = new Map(world.files)
    const { value, diagnostics } = await initWorkspace('old', { world, starter })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'WORKSPACE_EXISTS', origin: { file: `old/${name}` } },
    ])
    expect(world.files).toEqual(before)
  },
)

test('other files of the folder stay as they are', async () => {
  const { world } = toolsOf({ ...files, 'old/note.txt': '乙' })
  const { value } = await initWorkspace('old', { world, starter })
  expect(value).toContain('jibao.yaml')
  expect(textOf(world.files.get('old/note.txt'))).toBe('乙')
})

test('a folder under version control keeps what it ignores', async () => {
  const { world } = toolsOf({ ...files, 'old/.gitignore': '/备份/' })
  const { value } = await initWorkspace('old', { world, starter })
  expect(value).not.toContain('.gitignore')
  expect(textOf(world.files.get('old/.gitignore'))).toBe('/备份/')
})

test('continuous integration asks for the version that began the workspace', async () => {
  const { world } = toolsOf(files)
  await initWorkspace('new', { world, starter })
  expect(textOf(world.files.get('new/.github/workflows/reports.yml'))).toContain('@jibao/cli@1.2.3')
})

test('a folder that cannot be written to is told', async () => {
  const { world } = toolsOf(files)
  const full = {
    ...world,
    replace: async () => {
      throw new Error('ENOSPC')
    },
  }
  const { value, diagnostics } = await initWorkspace('new', { world: full, starter })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'WRITE_FAILED' }])
})

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { filesBelow, root, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

// What `jibao new` begins, tried as its author would.

const plugins = [
  ['renderer', 'jibao-renderer-plain'],
  ['check', 'jibao-check-round'],
  ['template', 'jibao-template-brief'],
] as const

/** A folder from which our packages can be imported. */
const home = (): string => {
  const cache = join(root, 'apps/cli/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'new-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** As our own tests find our packages: by their sources. */
const config = `const conditions = ['@jibao/source', 'module', 'node', 'development|production']
export default {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { testTimeout: 300_000 },
}
`

test('passes its own tests as it is', { timeout: 600_000 }, async () => {
  const folder = home()
  for (const [kind, name] of plugins) {
    const { exitCode, stdout } = await runCli('new', kind, name, '--out', folder)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('npm install && npm test')
  }
  writeFileSync(join(folder, 'vitest.config.js'), config)
  const vitest = join(
    dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
    'vitest.mjs',
  )
  const { status, stdout } = spawnSync(
    process.execPath,
    [vitest, 'run', '--root', folder, '--reporter', 'json'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', VITEST: '' } },
  )
  expect(status, stdout).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    success: true,
    numTotalTestSuites: expect.any(Number),
  })
  const files = new Set(
    (JSON.parse(stdout) as { testResults: { name: string }[] }).testResults.map(({ name }) => name),
  )
  expect(files.size).toBe(plugins.length)
})

test('tells in JSON what was written', async () => {
  const folder = temporaryFolder()
  const { exitCode, stdout } = await runCli('new', 'check', 'mine', '--out', folder, '--json')
  const made = JSON.parse(stdout) as { folder: string; files: string[]; thing: string }
  expect(exitCode).toBe(0)
  expect(made).toMatchObject({ thing: 'MINE', diagnostics: [] })
  for (const file of made.files)
    expect(readFileSync(join(folder, 'mine', file))).not.toHaveLength(0)
})

test.each([
  [['new', 'check', 'Mine'], '不能作插件的名称'],
  [['new', 'source', 'mine'], '可选值'],
  [['new', 'renderer', 'pdf'], '已经自带'],
])('%j is refused, and nothing is written', async (args, problem) => {
  const folder = temporaryFolder()
  const { exitCode, stderr } = await runCli(...args, '--out', folder)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(problem)
  expect(filesBelow(folder)).toEqual([])
})

test('leaves a folder that is there as it is', async () => {
  const folder = temporaryFolder()
  const run = () => runCli('new', 'template', 'mine', '--out', folder)
  expect((await run()).exitCode).toBe(0)
  const edited = join(folder, 'mine/README.md')
  writeFileSync(edited, '改过')
  expect((await run()).exitCode).toBe(2)
  expect(readFileSync(edited, 'utf8')).toBe('改过')
})

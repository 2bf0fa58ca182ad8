import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deqing, filesBelow, root, temporaryFolder } from './folders.ts'

// Built, as staff run it.
const app = join(root, 'apps/cli')
const jibao = join(app, 'bin/jibao.js')

/** Runs a command line; `loaded` are the modules that it loaded, from the root of the repository. */
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const probe = join(temporaryFolder(), 'probe.cjs')
  writeFileSync(
    probe,
    `process.on('exit', () => require('node:fs').writeFileSync(
      ${JSON.stringify(`${probe}.json`)}, JSON.stringify(Object.keys(require.cache))))`,
  )
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', probe, jibao, ...args],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
  const loaded: readonly string[] = JSON.parse(readFileSync(`${probe}.json`, 'utf8'))
  return {
    status,
    stdout,
    stderr,
    loaded: loaded.filter((path) => path !== probe).map((path) => path.slice(root.length)),
  }
}

const sizeOf = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + readFileSync(join(root, path)).length, 0)

test('--version loads two files of the bundle and what names places, and no package', () => {
  const { stdout, loaded } = run(['--version'])
  expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  expect(loaded.filter((path) => !path.startsWith('apps/cli/'))).toEqual([])
  expect(sizeOf(loaded)).toBeLessThan(10_000)
})

test('a build with nothing to do loads neither commander nor zod nor YAML nor the toolkit', () => {
  const out = temporaryFolder()
  const args = ['build', '--workspace', deqing, '--format', 'html', '--out', out]
  const cache = temporaryFolder()
  expect(run(args, { XDG_CACHE_HOME: cache }).stdout).toContain('已生成 1 个文件')
  const again = run(args, { XDG_CACHE_HOME: cache })
  expect(again.stdout).toBe('1 个文件都已是最新\n')
  expect(again.loaded.filter((path) => path.includes('node_modules/'))).toEqual([])
  expect(sizeOf(again.loaded)).toBeLessThan(60_000)
})

interface Output {
  readonly inputs: Readonly<Record<string, unknown>>
}

/** By their paths. */
const outputs: Readonly<Record<string, Output>> = JSON.parse(
  readFileSync(join(app, 'dist/bundle.json'), 'utf8'),
)
const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs))

test('a build without a queue loads nothing of queues', () => {
  const args = ['build', '--workspace', deqing, '--format', 'html', '--out', temporaryFolder()]
  const { loaded, stdout } = run(args, { XDG_CACHE_HOME: temporaryFolder() })
  expect(stdout).toContain('已生成 1 个文件')
  const isOfQueues = (path: string): boolean => path.includes('packages/queue/src/')
  const withQueues = Object.entries(outputs)
    .filter(([, { inputs }]) => Object.keys(inputs).some(isOfQueues))
    .map(([name]) => name)
  expect(withQueues.length).toBeGreaterThan(0)
  expect(loaded.filter((path) => withQueues.some((name) => path.endsWith(name)))).toEqual([])
})

test('no module is in the bundle twice, nor a package of ours by its source and its build', () => {
  expect(inputs.length).toBeGreaterThan(1000)
  expect(inputs.filter((path, index) => inputs.indexOf(path) !== index)).toEqual([])
  expect(inputs.filter((path) => /packages\/[^/]+\/dist\//.test(path))).toEqual([])
})

test('the templates that come along were checked when it was built', () => {
  const sound: readonly string[] = JSON.parse(
    readFileSync(join(app, 'dist/sound-templates.json'), 'utf8'),
  )
  const kinds = readdirSync(join(root, 'templates'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules',
  )
  expect(sound).toHaveLength(kinds.length)
})

test('many workspaces are built in threads', () => {
  const counties = temporaryFolder()
  for (const name of ['a', 'b', 'c', 'd']) cpSync(deqing, join(counties, name), { recursive: true })
  const out = temporaryFolder()
  const args = ['build', '--workspace', `${counties}/*`, '--format', 'html', '--out', out]
  const { status, stdout } = run([...args, '--jobs', '2'], { XDG_CACHE_HOME: temporaryFolder() })
  expect(stdout).toContain('4 个工作区：已生成 4 个文件')
  expect(status).toBe(0)
})

test('the terms of every package that is bundled come along', () => {
  const terms = readFileSync(join(app, 'dist/LICENSES.txt'), 'utf8')
  const packages = inputs.flatMap(
    (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  )
  const named = [...terms.matchAll(/^(\S+) \d\S*（.+）$/gm)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set(packages))
})

test('what was compiled is kept, and does no harm when it is damaged or cannot be kept', () => {
  const cache = temporaryFolder()
  const env = { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache }
  const list = () => run(['list', '--workspace', deqing], env)
  const first = list()
  expect(first.status).toBe(0)
  const kept = filesBelow(cache).filter((path) => path.endsWith('list'))
  // Newer Node keeps one file for each module, under names of its own.
  if (!('enableCompileCache' in process.getBuiltinModule('node:module')))
    expect(kept).toHaveLength(1)
  for (const damage of ['', '12', `${'9'.repeat(8)}[]`, '      12[["a",9999]]xyz']) {
    for (const path of kept) writeFileSync(join(cache, path), damage)
    expect(list()).toMatchObject({ status: 0, stdout: first.stdout, stderr: first.stderr })
  }
  // Below a file there can be no folder.
  expect(run(['list', '--workspace', deqing], { ...env, XDG_CACHE_HOME: jibao })).toMatchObject({
    status: 0,
    stdout: first.stdout,
    stderr: first.stderr,
  })
})

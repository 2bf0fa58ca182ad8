import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { deqing, edit, filesBelow, temporaryFolder } from './folders.ts'
import { type CliRun, runCli } from './run-cli.ts'

const names = ['乙县', '丁县', '丙县', '戊县', '甲县'].toSorted()
const bad = '丙县'

/** Five counties, one of which wrote down a figure that is none. */
const counties = (): string => {
  const folder = temporaryFolder()
  for (const name of names) cpSync(deqing, join(folder, name), { recursive: true })
  edit(
    join(folder, bad, 'progress/2024-Q2.yaml'),
    'observations:',
    'observations:\n  没有的指标: 1',
  )
  return folder
}

interface Told {
  readonly workspaces: readonly {
    readonly workspace: string
    readonly outputs: readonly { readonly path: string; readonly sha256: string }[]
    readonly documents: readonly { readonly state: string }[]
    readonly diagnostics: readonly { readonly code: string }[]
  }[]
}

const options = ['--format', 'html', '--fonts', 'default']

const ofTwo = (one: string, two: string): readonly string[] => [
  'build',
  '--workspace',
  one,
  '--workspace',
  two,
]

const build = (folder: string, ...args: readonly string[]): Promise<CliRun> =>
  runCli('build', '--workspace', join(folder, '*'), ...options, ...args)

const told = (run: CliRun): Told['workspaces'] => (JSON.parse(run.stdout) as Told).workspaces

describe('several workspaces', () => {
  const folder = counties()
  let first: CliRun
  beforeAll(async () => {
    first = await build(folder, '--jobs', '2')
  }, 180_000)

  test('are built but for the one that is at fault, which is named', () => {
    expect(first.exitCode).toBe(2)
    expect(first.stderr).toMatch(/丙县\/progress\/2024-Q2\.yaml:\d+:\d+ 错误：/)
    expect(first.stdout).toContain('5 个工作区：已生成 4 个文件\n')
    expect(first.stdout).toMatch(/1 个工作区有错误：\S*丙县\n/)
    for (const name of names) {
      const made = filesBelow(join(folder, name, 'out')).filter((file) => file.endsWith('.html'))
      expect(made, name).toHaveLength(name === bad ? 0 : 1)
    }
  })

  test('with nothing changed are kept', async () => {
    const { stdout, exitCode } = await build(folder, '--jobs', '1')
    expect(exitCode).toBe(2)
    expect(stdout).toContain('5 个工作区：4 个已是最新\n')
  })

  test('tell with --frozen what is stale, and why', async () => {
    const county = join(folder, '甲县', 'progress/2024-Q3.yaml')
    const text = readFileSync(county, 'utf8')
    edit(county, '帮扶困难职工: ', '帮扶困难职工: 1')
    const { stdout, exitCode } = await runCli(
      ...ofTwo(join(folder, '甲县'), join(folder, '乙县')),
      ...options,
      '--frozen',
    )
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/甲县 已过时：.*\.html（.*帮扶困难职工.*）/)
    expect(stdout).not.toContain('乙县 已过时')
    edit(county, '帮扶困难职工: 1', '帮扶困难职工: ')
    expect(readFileSync(county, 'utf8')).toBe(text)
  })
})

test('in one thread and in several the same is made and told', async () => {
  const folder = counties()
  const outs = ['1', '2'].map((jobs) => [jobs, temporaryFolder()] as const)
  const runs = []
  for (const [jobs, out] of outs) {
    runs.push(told(await build(folder, '--json', '--out', out, '--jobs', jobs)))
  }
  const [one = [], two = []] = runs.map(
    (run, index) =>
      JSON.parse(
        JSON.stringify(run).replaceAll(outs[index]?.[1] ?? '', 'OUT'),
      ) as Told['workspaces'],
  )
  expect(two).toEqual(one)
  expect(one.map(({ workspace }) => workspace)).toEqual(names.map((name) => join(folder, name)))
  expect(one.map(({ outputs }) => outputs.length)).toEqual(
    names.map((name) => (name === bad ? 0 : 1)),
  )
  const [of1 = [], of2 = []] = outs.map(([, out]) => filesBelow(out))
  expect(of2).toEqual(of1)
}, 180_000)

test('two of one name are not written over each other', async () => {
  const [one, two] = [counties(), counties()]
  const { exitCode, stderr } = await runCli(
    ...ofTwo(join(one, '甲县'), join(two, '甲县')),
    '--out',
    temporaryFolder(),
  )
  expect(exitCode).toBe(2)
  expect(stderr).toContain('有两个工作区都叫“甲县”')
})

test('a pattern that matches nothing is told of', async () => {
  const { exitCode, stderr } = await runCli('build', '--workspace', join(temporaryFolder(), '*'))
  expect(exitCode).toBe(2)
  expect(stderr).toContain('没有工作区')
})

test.each(['0', '1.5', 'zwei'])('--jobs %s is refused', async (jobs) => {
  const { exitCode, stderr } = await runCli('build', '--workspace', deqing, '--jobs', jobs)
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 })
  expect(stderr).toContain('应为 1 至 999 的整数')
})

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyOf, deqing, edit, filesBelow, temporaryFolder } from './folders.ts'
import { pluginText, workspaceWith } from './plugin-workspace.ts'
import { runCli } from './run-cli.ts'
import { runCliUnread } from './spawn-cli.ts'

describe('usage', () => {
  test.each([
    [['buid'], '没有命令“buid”，是否想输入 build？'],
    [['build', '--formt', 'pdf'], '没有选项“--formt”，是否想输入 --format？'],
    [['build', '--period'], '选项“--period <报告期>”缺少取值'],
    [['init'], '缺少参数“文件夹”'],
    [['list', '多余'], '参数过多'],
    [[], '请写明要做什么'],
  ])('%j is refused in Chinese', async (args, message) => {
    const { exitCode, stdout, stderr } = await runCli(...args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/\berror\b|\bunknown\b|\n\s+at /)
  })

  test('with --json a refusal is one object on stdout', async () => {
    const { exitCode, stdout, stderr } = await runCli('build', '--json', '--formt')
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ outputs: [], diagnostics: [{ code: 'USAGE' }] })
  })

  test.each([[['--help']], [['build', '--help']], [['help', 'init']]])(
    '%j explains in Chinese and succeeds',
    async (args) => {
      const { exitCode, stdout } = await runCli(...args)
      expect(exitCode).toBe(0)
      expect(stdout).toContain('用法：')
      expect(stdout).not.toMatch(/Usage:|Options:|\[options\]|display help/)
    },
  )

  test.each([
    [['--period', '第二季'], 'PERIOD_UNKNOWN'],
    [['--period', '2031-Q1'], 'PERIOD_NOT_RECORDED'],
    [['--format', 'pdff'], 'FORMAT_UNKNOWN'],
    [['季度通讯'], 'REPORT_UNKNOWN'],
  ])('build %j is refused with %s and nothing is written', async (args, code) => {
    const out = join(temporaryFolder(), 'out')
    const { exitCode, stdout } = await runCli(
      'build',
      '--json',
      '--workspace',
      deqing,
      '--out',
      out,
      ...args,
    )
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({ outputs: [], diagnostics: [{ code }] })
    expect(filesBelow(out)).toEqual([])
  })
})

test('list shows reports, periods and formats', async () => {
  const { exitCode, stdout } = await runCli('list', '--workspace', deqing)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('季度通报（季度进展通报，模板 quarterly-notice）')
  expect(stdout).toContain('2024-Q2 2024年二季度，已录入 14 项数据')
  expect(stdout).toContain('pdf PDF 文档')
  const json = await runCli('list', '--json', '--workspace', deqing)
  expect(JSON.parse(json.stdout)).toMatchObject({
    workspace: { periods: { length: 7 } },
    diagnostics: [],
  })
})

test('doctor names a face for each role and reads the workspace', async () => {
  const { exitCode, stdout } = await runCli('doctor', '--json', '--workspace', deqing)
  expect(exitCode).toBe(0)
  const { fonts, formats } = JSON.parse(stdout) as {
    fonts: readonly { readonly role: string; readonly face: { readonly path: string } }[]
    formats: readonly string[]
  }
  expect(fonts.map(({ role }) => role)).toEqual([
    'fangsong',
    'kaiti',
    'heiti',
    'xiaobiaosong',
    'songti',
  ])
  for (const { face } of fonts) expect(existsSync(face.path), face.path).toBe(true)
  expect(formats).toEqual(['pdf', 'docx', 'xlsx', 'html', 'ofd'])
})

describe('init', () => {
  test('gives a workspace that builds as it is', async () => {
    const folder = join(temporaryFolder(), '新工作区')
    expect((await runCli('init', folder)).exitCode).toBe(0)
    const { exitCode, stdout } = await runCli('build', '--workspace', folder)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('已生成 5 个文件')
  })

  test('never touches what is there', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'plan'))
    writeFileSync(join(folder, 'departments.yaml'), '我的')
    const { exitCode, stderr } = await runCli('init', folder)
    expect(exitCode).toBe(2)
    expect(stderr).toContain('WORKSPACE_EXISTS')
    expect(filesBelow(folder)).toEqual(['departments.yaml', 'plan'])
  })
})

test('a folder without jibao.yaml is told so', async () => {
  const { exitCode, stderr } = await runCli('build', '--workspace', temporaryFolder())
  expect(exitCode).toBe(2)
  expect(stderr).toContain('WORKSPACE_NOT_FOUND')
  expect(stderr).toContain('jibao init')
})

test('whoever reads may stop before the end', async () => {
  expect(await runCliUnread('doctor')).toEqual({ exitCode: 0, stderr: '' })
})

describe('plugins', () => {
  test('are listed with what they bring, those that come along first', async () => {
    const workspace = workspaceWith({ 'md.js': pluginText('jibao-md', { md: {} }) })
    const { exitCode, stdout } = await runCli('plugins', '--workspace', workspace)
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^@jibao\/renderer-pdf \S+（自带，可带选项）\n {2}格式 pdf PDF 文档（\.pdf）：/,
    )
    expect(stdout).toMatch(/\njibao-md 1\.0\.0（\S+md\.js）\n {2}格式 md md（\.md）：完整 22 种\n$/)
    const json = await runCli('plugins', '--json', '--workspace', workspace)
    const { plugins } = JSON.parse(json.stdout) as {
      readonly plugins: readonly { readonly name: string; readonly from?: string }[]
    }
    expect(plugins.map(({ name, from }) => [name, from === undefined])).toEqual([
      ['@jibao/renderer-pdf', true],
      ['@jibao/renderer-docx', true],
      ['@jibao/renderer-xlsx', true],
      ['@jibao/renderer-html', true],
      ['@jibao/renderer-ofd', true],
      ['jibao-md', false],
    ])
  })

  test.each([
    ['is not there', './none.js', 'PLUGIN_MISSING'],
    ['is not installed', 'no-such-plugin', 'PLUGIN_MISSING'],
    ['is a part of Node', 'fs', 'PLUGIN_MISSING'],
    ['lies outside', './link.js', 'PLUGIN_OUTSIDE'],
    ['is named by its path', '/tmp/x.js', 'PLUGIN_SPECIFIER'],
  ])('one that %s is told where it is named', async (_, specifier, code) => {
    const workspace = copyOf(deqing)
    edit(join(workspace, 'jibao.yaml'), 'reports:', `plugins: [${specifier}]\nreports:`)
    const outside = join(temporaryFolder(), 'x.js')
    writeFileSync(outside, pluginText('x', {}))
    symlinkSync(outside, join(workspace, 'link.js'))
    const { exitCode, stdout } = await runCli('plugins', '--json', '--workspace', workspace)
    expect(exitCode).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      plugins: { length: 5 },
      diagnostics: [{ code, origin: { file: 'jibao.yaml' } }],
    })
  })
})

test('--fragment gives a part of a page, and is refused where no page is made', async () => {
  const out = temporaryFolder()
  const args = ['build', '--workspace', deqing, '--period', '2024-Q2', '--out', out, '--fragment']
  expect((await runCli(...args, '--format', 'html')).exitCode).toBe(0)
  expect(filesBelow(out).filter((file) => file.endsWith('.fragment.html'))).toHaveLength(1)
  const refused = await runCli(...args, '--format', 'pdf', '--json')
  expect(refused.exitCode).toBe(2)
  expect(JSON.parse(refused.stdout)).toMatchObject({ diagnostics: [{ code: 'USAGE' }] })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { copyOf, deqing, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

const draft = [
  '2024年度目标',
  '1.帮扶困难职工820人以上；',
  '2.为340名残疾人配发辅助器具。',
  '三季度：',
  '截至9月底，帮扶困难职工1022人，完成率127%；为247名残疾人配发辅助器具，完成率72.65%。',
  '',
].join('\n')

const written = (text: string = draft): string => {
  const file = `${temporaryFolder()}/三季度.txt`
  writeFileSync(file, text)
  return file
}

test('shows the place, the words, what is stated and what was computed', async () => {
  const file = written()
  const { exitCode, stdout } = await runCli('check', file)
  expect(exitCode).toBe(1)
  expect(stdout).toContain(`${file}:5:22 错误：`)
  expect(stdout).toContain('写的是 127%，算得 124.63% = 1022 ÷ 820 × 100%')
  expect(stdout).toContain(`${file}:2:`)
  expect(stdout).not.toContain('72.65% =')
  expect(stdout).toContain('1 处错误')
  const lines = stdout.split('\n')
  const sentence = lines.findIndex((line) => line.includes('完成率127%'))
  expect(lines[sentence + 1]?.trim()).toBe('^^^^')
})

test('a draft in which all holds is said to be clean', async () => {
  const { exitCode, stdout } = await runCli('check', written(draft.replace('127%', '124.63%')))
  expect(stdout).not.toContain('错误：')
  expect(exitCode).toBe(0)
})

test('--json gives the exact words with their offset in the extracted text', async () => {
  const file = written()
  const { exitCode, stdout, stderr } = await runCli('check', file, '--json')
  const { findings, summary } = JSON.parse(stdout) as {
    readonly findings: readonly {
      readonly code: string
      readonly origin: { readonly offset: number; readonly length: number; readonly quote: string }
    }[]
    readonly summary: { readonly errors: number }
  }
  expect([exitCode, stderr, summary.errors]).toEqual([1, '', 1])
  const [finding] = findings.filter(({ code }) => code === 'TARGET_ATTAINMENT')
  expect(finding).toMatchObject({
    severity: 'error',
    verdict: 'fails',
    stated: '127%',
    computed: '124.63%',
    formula: '1022 ÷ 820 × 100%',
    origin: { file, line: 5, column: 22, length: 4, quote: '127%' },
  })
  const { offset = 0, length = 0 } = finding?.origin ?? {}
  expect(draft.slice(offset, offset + length)).toBe('127%')
})

test.each([
  ['sarif', '"ruleId": "TARGET_ATTAINMENT"'],
  ['junit', '<failure '],
  ['github', '::error file='],
])('--reporter %s', async (reporter, expected) => {
  const { exitCode, stdout } = await runCli('check', written(), '--reporter', reporter)
  expect(exitCode).toBe(1)
  expect(stdout).toContain(expected)
})

test('--reporter with a file leaves standard output to people, and may be given several times', async () => {
  const folder = temporaryFolder()
  const { exitCode, stdout } = await runCli(
    'check',
    written(),
    '--reporter',
    `sarif=${folder}/ci/check.sarif`,
    '--reporter',
    `junit=${folder}/ci/check.xml`,
  )
  expect(exitCode).toBe(1)
  expect(stdout).toContain('写的是 127%')
  expect(JSON.parse(readFileSync(`${folder}/ci/check.sarif`, 'utf8'))).toMatchObject({
    version: '2.1.0',
    runs: [{ results: [{ ruleId: 'TARGET_ATTAINMENT' }] }],
  })
  expect(readFileSync(`${folder}/ci/check.xml`, 'utf8')).toContain('<failure ')
})

test.each([
  [['--reporter', 'xml'], '可选值：pretty, sarif, junit, github'],
  [['--reporter', 'sarif='], '可加文件，如 sarif=out/check.sarif'],
  [['--reporter', 'pretty=a.txt'], '除 pretty 外'],
  [['--reporter', 'github', '--reporter', 'sarif'], '标准输出上只能有一种'],
])('%j is refused', async (args, message) => {
  const { exitCode, stdout, stderr } = await runCli('check', written(), ...args)
  expect([exitCode, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})

test('a workspace that cannot be read is annotated where it is at fault', async () => {
  const workspace = copyOf(deqing)
  writeFileSync(`${workspace}/progress/2024-Q2.yaml`, 'period: [')
  const { stdout } = await runCli('check', '--workspace', workspace, '--reporter', 'github')
  expect(stdout).toMatch(/^::error file=progress\/2024-Q2.yaml,line=1/m)
})

test('--against holds a draft against the figures of a workspace, and its excuses apply', async () => {
  const workspace = copyOf(deqing)
  const file = `${temporaryFolder()}/稿子.txt`
  writeFileSync(file, '三季度工作进展\n截至9月底，累计帮扶困难职工1032人。\n')
  const found = await runCli('check', file, '--against', workspace, '--period', '2024-Q3')
  expect(found.stdout).toContain('[AGAINST_WORKSPACE]')
  expect(found.stdout).toContain('1022人')
  expect(found.stdout).toContain('progress/2024-Q3.yaml:')
  expect(found.exitCode).toBe(1)

  const settings = `${workspace}/jibao.yaml`
  writeFileSync(
    settings,
    `${readFileSync(settings, 'utf8')}checks:\n  excuses:\n    - code: AGAINST_WORKSPACE\n      file: 稿子.txt\n      quote: 1032人\n      reason: 含外县务工人员\n`,
  )
  const excused = await runCli('check', file, '--against', workspace, '--period', '2024-Q3')
  expect(excused.stdout).toContain('已说明：')
  expect(excused.stdout).toContain('含外县务工人员')
  expect(excused.exitCode).toBe(0)
})

test('a workspace checks itself', async () => {
  const { exitCode, stdout } = await runCli('check', '--workspace', deqing, '--period', '2023-Q3')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('[DATA_UNCHANGED]')
})

test('several drafts are held against each other', async () => {
  const folder = temporaryFolder()
  const texts = {
    '通报.txt': '截至2024年9月底，全县低保对象6175人。\n',
    '简报.txt': '截至2024年9月底，全县低保对象6157人。\n',
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(`${folder}/${name}`, text)
  const { stdout } = await runCli('check', ...Object.keys(texts).map((name) => `${folder}/${name}`))
  expect(stdout).toContain('[SAID_TWICE]')
})

test('what cannot be read is told, and the rest is checked', async () => {
  const file = written()
  const scan = `${temporaryFolder()}/扫描.png`
  writeFileSync(
    scan,
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  )
  const { exitCode, stdout, stderr } = await runCli('check', scan, file)
  expect(exitCode).toBe(2)
  expect(stderr).toContain('扫描.png')
  expect(stdout).toContain('算得 124.63%')
})

test('--list names every check with what it rests on', async () => {
  const { exitCode, stdout } = await runCli('check', '--list')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('TARGET_ATTAINMENT（错误）')
  expect(stdout).toContain('GB/T 15834')
})

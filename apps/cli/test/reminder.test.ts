import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { afterEach, expect, test, vi } from 'vitest'
import { rendererOf } from './fixture-builds.ts'
import { filesBelow, root, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

const gallery = join(root, 'fixtures/gallery')
const yunxi = join(root, 'fixtures/yunxi')

afterEach(() => {
  vi.useRealTimers()
})

interface Answer {
  readonly period?: string
  readonly missing: readonly {
    readonly department: string
    readonly indicators: readonly unknown[]
  }[]
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[]
  readonly diagnostics: readonly { readonly code: string }[]
}

const remindJson = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await runCli('form', '--reminder', '--json', ...args)
  return { exitCode, stderr, ...(JSON.parse(stdout) as Answer) }
}

test('form --reminder lists who has not reported and writes the letters', async () => {
  const out = temporaryFolder()
  const args = ['--workspace', gallery, '--period', '2024-Q3', '--out', out, '--date', '2024-10-09']
  const { exitCode, stdout } = await runCli('form', '--reminder', ...args)
  expect(exitCode).toBe(0)
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    '2024年三季度还有 1 个部门没有报齐：',
    '  青禾县教育局：3 项缺 3 项（新建儿童之家、关爱活动、困境儿童建档率）',
    '已生成 2 个文件：',
  ])
  const names = ['催报函-2024-Q3-青禾县教育局.docx', '催报函-2024-Q3-青禾县教育局.pdf']
  expect(filesBelow(out)).toEqual(names)
  const [docx, pdf] = names.map((name) => new Uint8Array(readFileSync(join(out, name))))
  if (docx === undefined || pdf === undefined) throw new Error('no letters')
  expect(await validate(docx, 'docx', 'Microsoft365')).toEqual([])
  for (const [format, bytes] of [['docx', docx] as const, ['pdf', pdf] as const]) {
    const { text } = await rendererOf(format).readBack(bytes)
    const letter = text.join('').replace(/\s+/g, '')
    for (const said of [
      '关于请报送2024年三季度指标完成值的函',
      '截至2024年10月9日，贵单位负责填报的3项指标均未收到',
      '困境儿童建档率',
    ]) {
      expect(letter, format).toContain(said)
    }
  }
})

test('--json gives one object, and the date is today’s unless it is given', async () => {
  const [given, today, later] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
  const args = ['--workspace', gallery, '--period', '2024-Q3', '--out']
  const dated = await remindJson(...args, given, '--date', '2024-10-09')
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2024, 9, 9, 23, 30) })
  const undated = await remindJson(...args, today)
  vi.setSystemTime(new Date(2024, 9, 10, 0, 30))
  const next = await remindJson(...args, later)
  expect(dated).toMatchObject({
    exitCode: 0,
    stderr: '',
    period: '2024-Q3',
    missing: [{ department: '县教育局', asked: 3, indicators: { length: 3 } }],
    outputs: [{ format: 'pdf' }, { format: 'docx' }],
    diagnostics: [],
  })
  const hashes = ({ outputs }: Answer) => outputs.map(({ sha256 }) => sha256)
  expect(hashes(undated)).toEqual(hashes(dated))
  expect(hashes(next)).not.toEqual(hashes(dated))
})

test('when all have reported it says so and writes nothing', async () => {
  const out = join(temporaryFolder(), 'out')
  const args = ['--reminder', '--workspace', yunxi, '--period', '2021-Q2', '--out', out]
  const { exitCode, stdout, stderr } = await runCli('form', ...args)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/^2021年二季度的 \d+ 项指标都已报送，不用催报\n$/)
  expect(filesBelow(out)).toEqual([])
})

test.each([
  [['--date', '2024-02-30'], 'DATE_UNREADABLE'],
  [['--date', '今天'], 'DATE_UNREADABLE'],
  [['--period', '三季'], 'PERIOD_UNKNOWN'],
  [['--department', '县教委'], 'DEPARTMENT_UNKNOWN'],
])('%j is refused with %s and nothing is written', async (args, code) => {
  const out = join(temporaryFolder(), 'out')
  const answer = await remindJson('--workspace', gallery, '--out', out, ...args)
  expect(answer).toMatchObject({ exitCode: 2, missing: [], outputs: [], diagnostics: [{ code }] })
  expect(filesBelow(out)).toEqual([])
})

import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Explained } from '@jibao/toolkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { alterWord } from './alter.ts'
import { fillForm } from './fill-form.ts'
import { copyOf, deqing, root, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

const title = '关于2024年三季度“弱有众扶”专项工作进展情况的通报'
const out = temporaryFolder()
const place = ['--workspace', deqing, '--out', out]

beforeAll(async () => {
  const { exitCode } = await runCli('build', ...place, '--period', '2024-Q3', '--fonts', 'default')
  expect(exitCode).toBe(0)
}, 60_000)

const explain = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await runCli('explain', '--json', ...args)
  expect(stderr).toBe('')
  return { exitCode, ...(JSON.parse(stdout) as Explained) }
}

describe.each(['pdf', 'docx', 'xlsx'])('in a %s file', (format) => {
  const file = join(out, `${title}.${format}`)

  test('a number is explained by its formula, its operands and their places', async () => {
    const { exitCode, stdout } = await runCli('explain', '124.63%', '--in', file, ...place)
    expect(exitCode).toBe(0)
    for (const line of [
      '算式：1022 ÷ 820 × 100% = 124.63%（四舍五入到两位小数）',
      '帮扶困难职工 2024年三季度完成值 1022人  progress/2024-Q3.yaml:10:11',
      '帮扶困难职工 2024年目标值 820人  plan/弱有众扶.yaml:170:13',
      '中“帮扶困难职工（人）”一行、“完成率”一栏',
    ]) {
      expect(stdout).toContain(line)
    }
  })

  test('a number that we did not print is unknown', async () => {
    const { exitCode, stdout } = await runCli('explain', '127%', '--in', file, ...place)
    expect(exitCode).toBe(1)
    expect(stdout).toContain('“127%”：这个数不是本工具印出的')
    expect(stdout).toContain('中没有这个数')
  })
})

test('a file that was altered is told to be so, and the number in it is not ours', async () => {
  const folder = temporaryFolder()
  const file = join(folder, `${title}.docx`)
  copyFileSync(join(out, `${title}.docx`), file)
  copyFileSync(join(out, 'report.trace.json'), join(folder, 'report.trace.json'))
  await alterWord(file, '1022人', '1023人')
  const { exitCode, stdout, stderr } = await runCli('explain', '1023人', '--in', file, ...place)
  expect(exitCode).toBe(1)
  expect(stderr).toContain('FILE_CHANGED')
  expect(stdout).toContain('中有这个数')
})

test('the import of a figure is told with workbook, cell, department and time', async () => {
  const workspace = copyOf(join(root, 'fixtures/gallery'))
  const forms = temporaryFolder()
  const period = ['--workspace', workspace, '--period', '2024-Q3']
  await runCli('form', ...period, '--out', forms)
  const form = join(forms, '填报表-2024-Q3-青禾县教育局.xlsx')
  await fillForm(form, { 儿童之家: 31, 关爱活动: '约267场', 困境儿童建档率: 98.5 })
  expect((await runCli('import', form, '--workspace', workspace)).exitCode).toBe(0)
  expect((await runCli('build', '季度报告', ...period, '--format', 'xlsx')).exitCode).toBe(0)
  const { exitCode, documents } = await explain('约267场', '--workspace', workspace)
  expect(exitCode).toBe(0)
  const figure = documents[0]?.figures[0]
  expect(figure?.origin).toMatchObject({ file: '填报表-2024-Q3-青禾县教育局.xlsx' })
  expect(figure?.recordedAt?.file).toBe('progress/2024-Q3.yaml')
  expect(figure?.imports).toHaveLength(1)
  const { stdout } = await runCli('explain', '约267场', '--workspace', workspace)
  expect(stdout).toMatch(
    /导入 约267场：填报表-2024-Q3-青禾县教育局\.xlsx .+![A-Z]+\d+，.+SHA-256 [0-9a-f]{12}…/,
  )
}, 60_000)

test.each([
  [['1022人', '--in', 'none.pdf'], 2, 'FILE_MISSING'],
  [['1022人', '--period', '三季'], 2, 'PERIOD_UNKNOWN'],
  [['1022人', '--report', '无此'], 2, 'REPORT_NOT_BUILT'],
])('%j ends with %d: %s', async (args, code, diagnostic) => {
  const { exitCode, diagnostics } = await explain(...args, ...place)
  expect({ exitCode, codes: diagnostics.map((one) => one.code) }).toEqual({
    exitCode: code,
    codes: [diagnostic],
  })
})

test('a damaged trace is told, and no number is made up', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'report.trace.json'), '{')
  const { exitCode, found, diagnostics } = await explain(
    '1022人',
    '--workspace',
    deqing,
    '--out',
    folder,
  )
  expect({ exitCode, found, codes: diagnostics.map(({ code }) => code) }).toEqual({
    exitCode: 2,
    found: false,
    codes: ['TRACE_DAMAGED'],
  })
})

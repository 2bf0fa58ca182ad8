import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { copyOf, deqing, edit, filesBelow, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

/** In the second quarter fewer employees in need were helped than in the first. */
const right = '帮扶困难职工: 486人'
const wrong = '帮扶困难职工: 186人'

const build = async (workspace: string, ...args: readonly string[]) => {
  const out = join(temporaryFolder(), 'out')
  const common = ['--workspace', workspace, '--out', out, '--period', '2024-Q2', '--format', 'xlsx']
  const ran = await runCli('build', ...common, '--fonts', 'default', ...args)
  const files = filesBelow(out).filter((name) => name.endsWith('.xlsx'))
  return { ...ran, files }
}

describe('a count that fell', () => {
  let workspace: string
  beforeAll(() => {
    workspace = copyOf(deqing)
    edit(join(workspace, 'progress/2024-Q2.yaml'), right, wrong)
  })

  test('is told by a build in full, with a line on the rest, and holds nothing up', async () => {
    const { exitCode, stderr, files } = await build(workspace)
    expect([exitCode, files.length]).toEqual([0, 1])
    const lines = stderr.split('\n')
    const at = lines.findIndex((line) => line.includes('[DATA_YEAR_TO_DATE_FELL]'))
    expect(lines[at]).toBe(
      'progress/2024-Q2.yaml:9:11 错误：“帮扶困难职工”的年初累计数上半年为186人，少于一季度的220人：累计数只增不减 [DATA_YEAR_TO_DATE_FELL]',
    )
    expect(lines).toContain('勾稽：1 处警告，用 jibao check 查看')
  })

  test('keeps a final report from being made, as a finding and not as a fault of the input', async () => {
    const { exitCode, stderr, files } = await build(workspace, '--final')
    expect([exitCode, files]).toEqual([1, []])
    expect(stderr).toContain('[DATA_YEAR_TO_DATE_FELL]')
    expect(stderr).toContain('勾稽检查还有 1 处错误，不能定稿')
  })

  test('is in the JSON of a build', async () => {
    const { exitCode, stdout } = await build(workspace, '--final', '--json')
    const { findings, diagnostics, outputs } = JSON.parse(stdout)
    expect([exitCode, outputs]).toEqual([1, []])
    expect(findings).toContainEqual(expect.objectContaining({ code: 'DATA_YEAR_TO_DATE_FELL' }))
    expect(diagnostics).toMatchObject([{ code: 'FINDINGS_STAND' }])
  })

  test('once excused lets a final report be made', async () => {
    const excused = copyOf(workspace)
    const reports = 'reports:\n'
    edit(
      join(excused, 'jibao.yaml'),
      reports,
      `checks:\n  excuses:\n    - code: DATA_YEAR_TO_DATE_FELL\n      file: progress/2024-Q2.yaml\n      quote: 186人\n      reason: 一季度多报，已核减\n${reports}`,
    )
    const { exitCode, stderr, files } = await build(excused, '--final')
    expect([exitCode, files.length]).toEqual([0, 1])
    expect(stderr).not.toContain('DATA_YEAR_TO_DATE_FELL')
  })

  test('with a fault of the input is refused as that', async () => {
    const { exitCode, stderr } = await build(workspace, '--final', '不存在')
    expect(exitCode).toBe(2)
    expect(stderr).not.toContain('勾稽')
  })
})

test('a build that the checks find nothing in says nothing of them', async () => {
  const workspace = copyOf(deqing)
  edit(join(workspace, 'progress/2023-Q3.yaml'), '新增残疾人就业: 91人', '新增残疾人就业: 95人')
  const { exitCode, stderr } = await build(workspace)
  expect([exitCode, stderr.includes('勾稽')]).toEqual([0, false])
})

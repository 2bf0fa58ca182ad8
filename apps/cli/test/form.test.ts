import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyOf, filesBelow, root, temporaryFolder } from './folders.ts'
import { runCli } from './run-cli.ts'

const gallery = join(root, 'fixtures/gallery')

test('form writes one workbook for each department that is asked for something', async () => {
  const workspace = copyOf(gallery)
  const { exitCode, stdout } = await runCli('form', '--period', '2024-Q4', '--workspace', workspace)
  expect(exitCode).toBe(0)
  expect(stdout.split('\n')[0]).toBe('已生成 3 份填报表：')
  expect(stdout).toContain('填报表-2024-Q4-青禾县教育局.xlsx（3 项指标）')
  expect(filesBelow(join(workspace, 'forms/2024-Q4'))).toHaveLength(3)
})

test('form answers with one object', async () => {
  const out = temporaryFolder()
  const args = ['--period', '2024年四季度', '--department', '县教育局', '--out', out]
  const { exitCode, stdout, stderr } = await runCli(
    'form',
    '--json',
    ...args,
    '--workspace',
    gallery,
  )
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    forms: [
      {
        department: '县教育局',
        period: '2024-Q4',
        path: `${out}/填报表-2024-Q4-青禾县教育局.xlsx`,
        rows: 3,
      },
    ],
    diagnostics: [],
  })
})

test.each([
  [[], 'USAGE', 'jibao form --period 2024-Q3'],
  [['--period', '四季'], 'PERIOD_UNKNOWN', '2024-Q2'],
  [['--period', '2024-Q4', '--department', '县教育'], 'DEPARTMENT_UNKNOWN', '是否想写“县教育局”？'],
  [['--period', '2024-Q4', '--department', '县残联'], 'NOTHING_ASKED', 'plan'],
])('form %j is refused with %s and nothing is written', async (args, code, hint) => {
  const out = temporaryFolder()
  const { exitCode, stderr } = await runCli('form', ...args, '--out', out, '--workspace', gallery)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(code)
  expect(stderr).toContain(hint)
  expect(filesBelow(out)).toEqual([])
})

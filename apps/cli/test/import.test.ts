import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ImportResult, WorkspaceListing } from '@jibao/toolkit'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fillForm } from './fill-form.ts'
import { copyOf, filesBelow, root, temporaryFolder } from './folders.ts'
import { openSheets } from './open-sheets.ts'
import { runCli } from './run-cli.ts'

const gallery = join(root, 'fixtures/gallery')

afterEach(() => {
  vi.useRealTimers()
})

interface Collecting {
  readonly workspace: string
  /** Where the forms of the third quarter were sent, of which one has nothing recorded. */
  readonly forms: string
  readonly formOf: (department: string) => string
}

/** A workspace that has sent out its forms. */
const collecting = async (): Promise<Collecting> => {
  const workspace = copyOf(gallery)
  const forms = join(temporaryFolder(), '回收')
  const args = ['--workspace', workspace, '--period', '2024-Q3', '--out', forms]
  const { exitCode, stderr } = await runCli('form', ...args)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  const formOf = (department: string) => join(forms, `填报表-2024-Q3-青禾县${department}.xlsx`)
  return { workspace, forms, formOf }
}

/** What the education bureau was asked for. */
const education = { 儿童之家: 31, 关爱活动: '约267场', 困境儿童建档率: 98.5 }

const importJson = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await runCli('import', '--json', ...args)
  expect(stderr).toBe('')
  return { exitCode, ...(JSON.parse(stdout) as ImportResult & { readonly dryRun: boolean }) }
}

const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

/** What stands in the cells of the quarterly report. */
const cellsOf = async (workspace: string): Promise<readonly (string | number)[]> => {
  const out = temporaryFolder()
  const args = ['--workspace', workspace, '--period', '2024-Q3', '--format', 'xlsx', '--out', out]
  expect((await runCli('build', '季度报告', ...args)).exitCode).toBe(0)
  const name = filesBelow(out).find((file) => file.endsWith('.xlsx')) ?? ''
  const sheets = await openSheets(readFileSync(join(out, name)))
  return [...sheets.values()].flat().flatMap((row) => [...row.values()])
}

test('what departments fill in is in the report', async () => {
  const { workspace, forms, formOf } = await collecting()
  await fillForm(formOf('教育局'), education)
  const { exitCode, stdout } = await runCli('import', forms, '--workspace', workspace)
  expect(exitCode).toBe(0)
  expect(stdout).toContain(
    '填报表-2024-Q3-青禾县教育局.xlsx 填报表：读 3 行，新 3、相同 0、改 0、拒 0\n',
  )
  expect(stdout).toContain('已导入 3 项数据，写入：\n  progress/2024-Q3.yaml\n')
  expect(await cellsOf(workspace)).toContain(267)

  const countIn = async (folder: string) => {
    const { stdout: listed } = await runCli('list', '--json', '--workspace', folder)
    const { periods } = (JSON.parse(listed) as { readonly workspace: WorkspaceListing }).workspace
    return periods.find(({ period }) => period === '2024-Q3')?.observations
  }
  expect(await countIn(workspace)).toBe(((await countIn(gallery)) ?? 0) + 3)
})

test('the journal has the local time of the import', async () => {
  const { workspace, formOf } = await collecting()
  await fillForm(formOf('教育局'), education)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2024, 9, 9, 5, 7) })
  await runCli('import', formOf('教育局'), '--workspace', workspace)
  expect(readFileSync(join(workspace, 'progress/2024-Q3.yaml'), 'utf8')).toMatch(
    /^ *(?:- )?at: "?2024-10-09 05:07"?$/m,
  )
})

test('a dry run shows what would come in, and writes nothing', async () => {
  const { workspace, forms, formOf } = await collecting()
  await fillForm(formOf('教育局'), education)
  const before = contentsOf(workspace)
  const { exitCode, stdout } = await runCli('import', '--dry-run', forms, '--workspace', workspace)
  expect(exitCode).toBe(0)
  expect(stdout).toContain(
    '试运行，没有写入；去掉 --dry-run 后将有 3 项数据写入：\n  progress/2024-Q3.yaml',
  )
  const json = await importJson('--dry-run', forms, '--workspace', workspace)
  expect(json).toMatchObject({
    dryRun: true,
    isRecorded: false,
    changes: ['progress/2024-Q3.yaml'],
  })
  expect(contentsOf(workspace)).toEqual(before)
})

test('one bad cell in one file, and nothing of any file is written', async () => {
  const { workspace, forms, formOf } = await collecting()
  await fillForm(formOf('教育局'), education)
  await fillForm(formOf('住房和城乡建设局'), { 危旧房修缮: '一百多' })
  const before = contentsOf(workspace)
  const { exitCode, stdout, stderr } = await runCli('import', forms, '--workspace', workspace)
  expect(exitCode).toBe(2)
  expect(stdout).toContain('处错误，没有写入任何数据')
  expect(stderr).toMatch(/填报表-2024-Q3-青禾县住房和城乡建设局\.xlsx 填报表!H6 错误：/)
  expect(contentsOf(workspace)).toEqual(before)
})

test('a faulty form goes back with its faults marked; mended, it comes in', async () => {
  const { workspace, forms, formOf } = await collecting()
  await fillForm(formOf('教育局'), { ...education, 关爱活动: '很多场' })
  const back = join(temporaryFolder(), '退回')
  const args = ['--workspace', workspace]
  const { exitCode, stdout } = await runCli('import', forms, '--return', back, ...args)
  expect(exitCode).toBe(2)
  const [name = '', ...others] = filesBelow(back)
  expect([name, others]).toEqual(['填报表-2024-Q3-青禾县教育局.xlsx', []])
  expect(stdout).toContain(`已写出 1 份退回的副本，错误标在单元格上：\n  ${join(back, name)}\n`)

  await fillForm(join(back, name), { 关爱活动: 260 })
  const again = await importJson(join(back, name), ...args)
  expect(again.exitCode).toBe(0)
  expect(again.files[0]?.new.map(({ value }) => value)).toEqual(['31个', '260场', '98.5%'])
})

describe('a figure that differs', () => {
  test('from another file is a conflict, shown at both places', async () => {
    const { workspace, forms, formOf } = await collecting()
    await fillForm(formOf('教育局'), education)
    cpSync(formOf('教育局'), join(forms, '更正.xlsx'))
    await fillForm(join(forms, '更正.xlsx'), { 儿童之家: 32 })
    const { exitCode, diagnostics, files, isRecorded } = await importJson(
      forms,
      '--workspace',
      workspace,
    )
    expect(exitCode).toBe(2)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code, origin }) => [code, origin?.file.replace(/^.*\//, '')])).toEqual([
      ['FIGURE_CONFLICT', '填报表-2024-Q3-青禾县教育局.xlsx'],
      ['FIGURE_CONFLICT', '更正.xlsx'],
    ])
    expect(errors[0]?.message).toContain('32个')
    expect(errors[1]?.message).toContain('31个')
    expect(files.flatMap(({ refused }) => refused.map(({ value }) => value))).toEqual([
      '31个',
      '32个',
    ])
    expect(isRecorded).toBe(false)
  })

  test('from what is recorded needs --replace, and its history stays', async () => {
    const { workspace, formOf } = await collecting()
    const form = formOf('住房和城乡建设局')
    const path = join(workspace, 'progress/2024-Q3.yaml')
    const [, recorded = ''] = /危旧房修缮: (.+)/.exec(readFileSync(path, 'utf8')) ?? []
    await fillForm(form, { 危旧房修缮: 149 })
    const refused = await runCli('import', form, '--workspace', workspace)
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('FIGURE_CHANGED')
    expect(refused.stderr).toContain(recorded)

    const taken = await runCli('import', form, '--replace', '--workspace', workspace)
    expect(taken.exitCode).toBe(0)
    expect(taken.stdout).toContain(`  改 危旧房修缮：${recorded} → 149户（填报表!H6）`)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('危旧房修缮: 149户')
    expect(text).toContain(`was: ${recorded}`)
  })
})

test('a folder with other things in it: they are told or passed over', async () => {
  const { workspace, forms, formOf } = await collecting()
  await fillForm(formOf('教育局'), education)
  for (const name of ['~$教育局.xlsx', '.DS_Store', '照片.jpg'])
    writeFileSync(join(forms, name), 'x')
  const { exitCode, diagnostics, isRecorded } = await importJson(forms, '--workspace', workspace)
  const told = diagnostics.filter(({ severity }) => severity !== 'info')
  expect(told.map(({ code, severity }) => [code, severity])).toEqual([
    ['NOT_A_WORKBOOK', 'warning'],
  ])
  expect([exitCode, isRecorded]).toEqual([0, true])
})

test('files are named as the user named them', async () => {
  const { workspace, forms } = await collecting()
  const { files } = await importJson(`${relative(process.cwd(), forms)}/`, '--workspace', workspace)
  expect(files.map(({ file }) => file)).toEqual(
    filesBelow(forms).map((name) => `${relative(process.cwd(), forms)}/${name}`),
  )
})

test.each([
  [['没有.xlsx'], 'FILE_NOT_FOUND'],
  [['没有.xlsx', '--period', '三季'], 'PERIOD_UNKNOWN'],
  [['没有.xlsx', '--map', '没有.yaml'], 'FILE_NOT_FOUND'],
])('import %j is refused', async (args, code) => {
  const { exitCode, stderr } = await runCli('import', ...args, '--workspace', gallery)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(code)
})

test('import without a file is refused in Chinese', async () => {
  const { exitCode, stderr } = await runCli('import')
  expect(exitCode).toBe(2)
  expect(stderr).toContain('缺少参数“文件或文件夹”')
})

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docx } from '@jibao/renderer-docx'
import { pdf } from '@jibao/renderer-pdf'
import type { Verified } from '@jibao/toolkit'
import { beforeAll, describe, expect, test } from 'vitest'
import { alterPdf, alterSheet, alterWord } from './alter.ts'
import { folderOf } from './fixture-builds.ts'
import { copyOf, deqing, edit, temporaryFolder } from './folders.ts'
import { pdfSource } from './pdf-source.ts'
import { runCli } from './run-cli.ts'

const title = '关于2024年三季度“弱有众扶”专项工作进展情况的通报'

const build = async (workspace: string, out: string, ...args: readonly string[]) => {
  const { exitCode } = await runCli('build', '--workspace', workspace, '--out', out, ...args)
  expect(exitCode).toBe(0)
}

const verify = async (workspace: string, out: string, ...args: readonly string[]) => {
  const all = ['--json', '--workspace', workspace, '--out', out, ...args]
  const { exitCode, stdout, stderr } = await runCli('verify', ...all)
  expect(stderr).toBe('')
  return { exitCode, ...(JSON.parse(stdout) as Verified & { readonly sheet: readonly string[] }) }
}

const told = ({ diagnostics }: Verified) => diagnostics.map(({ code, message }) => [code, message])

/** A build of deqing, made once; its files are copied to be altered. */
const buildOnce = (...args: readonly string[]) => {
  const built = temporaryFolder()
  beforeAll(() => build(deqing, built, '--period', '2024-Q3', '--fonts', 'default', ...args))
  return () => {
    const out = temporaryFolder()
    cpSync(built, out, { recursive: true })
    return { out, path: (extension: string) => join(out, `${title}.${extension}`) }
  }
}

const copy = buildOnce()
const officeCopy = buildOnce('--format', 'docx,xlsx')

const formatsOf = ({ documents }: Verified) =>
  documents.flatMap(({ files }) => files.map(({ format, state }) => [format, state]))

test('a build in all formats prints every value alike, and has a page to sign', async () => {
  const { out } = copy()
  const result = await verify(deqing, out)
  expect(result).toMatchObject({ exitCode: 0, agrees: true, diagnostics: [] })
  expect(formatsOf(result)).toEqual(
    ['docx', 'html', 'ofd', 'pdf', 'xlsx'].map((format) => [format, 'same']),
  )
  expect(result.sheet).toEqual([join(out, '一致性校验单.pdf'), join(out, '一致性校验单.docx')])
  const [page = ''] = result.sheet
  expect(pdfSource(readFileSync(page)).match(/\/Type \/Page\b/g)).toHaveLength(1)
})

// All reports in all formats are verified with the programs of others, which takes its time.
test.each([
  ['dongtou', 'docx'],
  ['ningqing', 'docx'],
  ['yunxi', 'xlsx'],
  ['zhongshan', 'docx,pdf,xlsx'],
] as const)('%s in %s prints what was composed', async (fixture, formats) => {
  const out = temporaryFolder()
  await build(folderOf(fixture), out, '--format', formats, '--fonts', 'default')
  const made = readdirSync(out).filter((name) => !name.startsWith('report.'))
  const result = await verify(folderOf(fixture), out, '--sheet', join(out, '校验单.docx'))
  expect(result).toMatchObject({ exitCode: 0, agrees: true, diagnostics: [] })
  expect(formatsOf(result)).toHaveLength(made.length)
  for (const { values } of result.documents) expect(values).toBeGreaterThan(0)
})

describe('a value altered by hand', () => {
  const label = '帮扶困难职工 2024年三季度完成值'

  const elsewhere = join(temporaryFolder(), '校验单.docx')
  const verifyFiles = (out: string) => verify(deqing, out, '--sheet', elsewhere)

  test('in a Word sentence', async () => {
    const { out, path } = officeCopy()
    await alterWord(path('docx'), '1022人', '1023人')
    const result = await verifyFiles(out)
    expect(result.exitCode).toBe(1)
    expect(told(result)).toEqual([
      ['VALUE_DIFFERS', `${label}：Word 印作“1023人”，其余印作“1022人”`],
    ])
  })

  test('in a Word table', async () => {
    const { out, path } = officeCopy()
    await alterWord(path('docx'), '>1022<', '>1020<')
    expect(told(await verifyFiles(out))).toEqual([
      ['VALUE_DIFFERS', `${label}：Word 印作“1020”，其余印作“1022”`],
    ])
  })

  test('in an Excel cell', async () => {
    const { out, path } = officeCopy()
    await alterSheet(path('xlsx'), 1022, 1021)
    expect(told(await verifyFiles(out))).toEqual([
      ['VALUE_DIFFERS', `${label}：Excel 印作“1021”，其余印作“1022”`],
    ])
  })

  test('in an Excel cell, beyond the digits that it prints', async () => {
    const { out, path } = officeCopy()
    await alterSheet(path('xlsx'), 1.2463, 1.24631)
    expect(told(await verifyFiles(out))).toEqual([
      [
        'VALUE_DIFFERS',
        '帮扶困难职工 2024年三季度完成率：Excel 的单元格里存的是 1.24631，印作“124.63%”，其余印作“124.63%”',
      ],
    ])
  })

  test('in a sentence of the workbook', async () => {
    const { out, path } = officeCopy()
    await alterSheet(path('xlsx'), '帮扶困难职工1022人', '帮扶困难职工1032人')
    expect(told(await verifyFiles(out))).toContainEqual([
      'VALUE_DIFFERS',
      `${label}：Excel 印作“1032人”，其余印作“1022人”`,
    ])
  })

  test('in the text operators of the PDF', async () => {
    const { out, path } = copy()
    const messages: string[] = []
    for (const altered of alterPdf(new Uint8Array(readFileSync(path('pdf'))))) {
      writeFileSync(path('pdf'), altered)
      const { exitCode, diagnostics } = await verifyFiles(out)
      expect(exitCode).toBe(1)
      expect(diagnostics).toHaveLength(1)
      messages.push(...diagnostics.map(({ message }) => message))
      if (messages.includes(`${label}：PDF 印作“1122”，其余印作“1022”`)) return
    }
    expect.unreachable(messages.join('\n'))
  })

  test('is not one when Excel merely saved the workbook again', async () => {
    const { out, path } = officeCopy()
    await alterSheet(path('xlsx'), 1022, 1022)
    const { exitCode, diagnostics } = await verifyFiles(out)
    expect({ exitCode, codes: diagnostics.map(({ code }) => code) }).toEqual({
      exitCode: 0,
      codes: ['OUTPUT_CHANGED'],
    })
  })
})

test('a missing file, a file of others and changed data are told apart', async () => {
  const { out, path } = copy()
  rmSync(path('pdf'))
  writeFileSync(join(out, '讲稿.docx'), '各位领导')
  const workspace = copyOf(deqing)
  edit(join(workspace, 'progress/2024-Q3.yaml'), '1022人', '1030人')
  const { exitCode, stdout, stderr } = await runCli(
    'verify',
    '--workspace',
    workspace,
    '--out',
    out,
    '--sheet',
    join(out, '一致性校验单.docx'),
  )
  expect(exitCode).toBe(1)
  expect(stderr).toContain(`${title}.pdf 错误：文件不在了`)
  expect(stderr).toContain('讲稿.docx 提示：不是本工具按现有记录生成的文件')
  expect(stderr).toContain(`${label(2024)}生成时为 1022人，现在是 1030人`)
  expect(stdout).toContain('有不一致之处')
})

const label = (year: number): string => `帮扶困难职工 ${year}年三季度完成值`

test('the page says what differs, in both formats, and nothing of the clock', async () => {
  const { out, path } = officeCopy()
  await alterWord(path('docx'), '1022人', '1023人')
  const { sheet } = await verify(deqing, out)
  const first = sheet.map((file) => readFileSync(file))
  for (const [index, renderer] of [pdf(), docx()].entries()) {
    const { text } = await renderer.readBack(new Uint8Array(first[index] ?? []))
    const words = text.join('').replace(/\s/gu, '')
    expect(words).toContain('Word印作“1023人”，其余印作“1022人”')
    expect(words).toContain('不得印发')
    expect(words).toMatch(/核对人：.*复核人：.*日期：/)
  }
  await verify(deqing, out)
  expect(
    sheet.map((file) => readFileSync(file).equals(first[sheet.indexOf(file)] ?? Buffer.of())),
  ).toEqual(sheet.map(() => true))
})

test('--sheet says where the page goes', async () => {
  const { out } = officeCopy()
  const file = join(temporaryFolder(), '校验单.pdf')
  expect((await verify(deqing, out, '--sheet', file)).sheet).toEqual([file])
  expect(existsSync(file)).toBe(true)
  expect(existsSync(join(out, '一致性校验单.docx'))).toBe(false)
})

test('without a build there is nothing to verify', async () => {
  const out = temporaryFolder()
  const { exitCode, diagnostics, sheet } = await verify(deqing, out)
  expect({ exitCode, codes: diagnostics.map(({ code }) => code), sheet }).toEqual({
    exitCode: 2,
    codes: ['TRACE_MISSING'],
    sheet: [],
  })
  expect(readdirSync(out)).toEqual([])
})

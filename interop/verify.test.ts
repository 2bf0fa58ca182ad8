import { cpSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alterExcel, alterPdf, alterWord } from './alter.ts'
import { datasetOf, fixtureFolder, jibao } from './collection.ts'
import { convertAll } from './office.ts'
import { type BuiltFile, pathOf, run, temporaryFolder, withoutBlanks } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Two with tables of all kinds, and one with every form of document, 15 files of a period. */
const fixtures = ['deqing', 'dongtou', 'gallery'] as const

const outOf = (fixture: string): string => join(folder.path, fixture)

/** All formats of every report of the latest period. */
const build = async (fixture: string): Promise<readonly BuiltFile[]> => {
  const { dataset } = await datasetOf(fixtureFolder(fixture))
  const period = dataset.periods.at(-1)?.period ?? ''
  const workspace = ['--workspace', fixtureFolder(fixture), '--period', period]
  const built = jibao('build', ...workspace, '--out', outOf(fixture), '--fonts', 'default')
  if (built.exitCode !== 0) throw new Error(`${fixture}: ${JSON.stringify(built.diagnostics)}`)
  return built.outputs as readonly BuiltFile[]
}

const verify = (fixture: string, out: string) =>
  jibao('verify', '--workspace', fixtureFolder(fixture), '--out', out) as unknown as {
    readonly exitCode: number
    readonly agrees: boolean
    readonly diagnostics: readonly {
      readonly code: string
      readonly message: string
      readonly hint: string
    }[]
    readonly documents: readonly {
      readonly title: string
      readonly files: readonly {
        readonly format: string
        readonly state: string
        readonly differing: number
      }[]
    }[]
    readonly sheet: readonly string[]
  }

const outputs = new Map<string, readonly BuiltFile[]>()

const outputsOf = (fixture: string): readonly BuiltFile[] => outputs.get(fixture) ?? []

/** Where an untouched copy of a build is kept. */
const keptOf = (fixture: string): string => join(folder.path, 'kept', fixture)

/** Puts each Word and Excel file in the place of itself, as LibreOffice saves it. */
const saveAgain = (): void => {
  for (const to of ['docx', 'xlsx'] as const) {
    const paths = [...outputs.values()]
      .flat()
      .flatMap(({ format, path }) => (format === to ? [path] : []))
    const again = convertAll(paths, {
      to,
      outdir: join(folder.path, `again-${to}`),
      profile: join(folder.path, 'profile'),
    })
    for (const [index, path] of paths.entries()) cpSync(again[index] ?? '', path)
  }
}

beforeAll(async () => {
  for (const fixture of fixtures) outputs.set(fixture, await build(fixture))
  for (const fixture of ['deqing', 'gallery'])
    cpSync(outOf(fixture), keptOf(fixture), { recursive: true })
  saveAgain()
})

describe.each(fixtures)('%s, its Word and Excel files saved again by LibreOffice', (fixture) => {
  let verified: ReturnType<typeof verify>
  beforeAll(() => {
    verified = verify(fixture, outOf(fixture))
  })

  test('was changed, and prints the same', () => {
    const { exitCode, agrees, documents, diagnostics } = verified
    const differing = diagnostics.filter(({ code }) => code !== 'OUTPUT_CHANGED')
    expect(differing.map(({ message }) => message)).toEqual([])
    expect({ exitCode, agrees }).toEqual({ exitCode: 0, agrees: true })
    const files = documents.flatMap((document) => document.files)
    expect(files).toHaveLength(outputsOf(fixture).length)
    for (const { format, state, differing: places } of files) {
      expect({ format, state, places }).toEqual({
        format,
        state: format === 'docx' || format === 'xlsx' ? 'changed' : 'same',
        places: 0,
      })
    }
  })

  test('the sheet that says so is one page', () => {
    const text = textOfOnePage(sheetOf(verified, 'pdf'))
    expect(text).toContain('一致（另存过）')
    expect(text).toMatch(signatures)
  })
})

const signatures = /核对人：_+复核人：_+日期：_+/

const sheetOf = ({ sheet }: ReturnType<typeof verify>, extension: string): string =>
  sheet.find((path) => path.endsWith(`.${extension}`)) ?? ''

const textOfOnePage = (sheet: string): string => {
  expect(run('pdfinfo', [sheet])).toMatch(/^Pages: +1$/m)
  const text = withoutBlanks(run('pdftotext', [sheet, '-']))
  expect(text).toContain('一致性校验单')
  return text
}

describe('a figure in the first of 25 files that somebody altered', () => {
  let verified: ReturnType<typeof verify>
  beforeAll(() => {
    const [{ path } = { path: '' }] = outputsOf('gallery').filter(({ format }) => format === 'docx')
    alterWord({ path: join(keptOf('gallery'), basename(path)), from: '64.72', to: '64.27' })
    verified = verify('gallery', keptOf('gallery'))
  })

  test('is the one fault', () => {
    expect(verified).toMatchObject({ exitCode: 1, agrees: false })
    expect(verified.diagnostics.map(({ message }) => message)).toEqual([
      '家庭养老床位 2024年三季度完成率：Word 印作“64.27%”，其余印作“64.72%”',
    ])
  })

  test('the sheet is one page to sign, in PDF and in Word', () => {
    const options = { to: 'pdf', outdir: folder.path, profile: join(folder.path, 'profile') }
    const [word = ''] = convertAll([sheetOf(verified, 'docx')], options)
    for (const page of [sheetOf(verified, 'pdf'), word]) {
      const text = textOfOnePage(page)
      expect(text).toContain('Word印作“64.27%”')
      const listed = verified.documents.filter(({ title }) => text.includes(withoutBlanks(title)))
      const others = verified.documents.length - listed.length
      expect(listed.length).toBeGreaterThan(0)
      expect(text).toContain(`另有${others}份报告未列出，均一致。`)
      expect(text).toMatch(signatures)
    }
  })
})

describe('a figure in each file of deqing that somebody altered', () => {
  const alterations = {
    docx: { alter: alterWord, from: '1022', to: '1023' },
    pdf: { alter: alterPdf, from: '124.63', to: '124.36' },
    xlsx: { alter: alterExcel, from: '1022', to: '1025' },
  } as const
  let verified: ReturnType<typeof verify>
  let messages: readonly string[] = []
  beforeAll(() => {
    for (const [format, { alter, ...figure }] of Object.entries(alterations))
      alter({
        path: join(keptOf('deqing'), basename(pathOf(outputsOf('deqing'), format))),
        ...figure,
      })
    verified = verify('deqing', keptOf('deqing'))
    messages = verified.diagnostics.flatMap(({ code, message }) =>
      code === 'VALUE_DIFFERS' ? [message] : [],
    )
  })

  test('each file is told to be changed, and they do not agree', () => {
    expect(verified).toMatchObject({ exitCode: 1, agrees: false })
    const files = verified.documents.flatMap((document) => document.files)
    expect(files.map(({ format, state }) => [format, state])).toEqual([
      ['docx', 'changed'],
      ['html', 'same'],
      ['ofd', 'same'],
      ['pdf', 'changed'],
      ['xlsx', 'changed'],
    ])
  })

  test('in a run of the Word file, by python-docx', () => {
    expect(messages.filter((message) => message.includes('Word 印作'))).toEqual([
      '帮扶困难职工 2024年三季度完成值：Word 印作“1023人”，其余印作“1022人”',
    ])
  })

  test('in what the PDF shows, by hand', () => {
    expect(messages.filter((message) => message.includes('PDF 印作'))).toEqual([
      '帮扶困难职工 2024年三季度完成率：PDF 印作“124.36%”，其余印作“124.63%”',
    ])
  })

  test('of formulas whose results openpyxl dropped, how to get them back', () => {
    const told = verified.diagnostics.filter(({ message }) => message.includes('的公式没有结果'))
    expect(told).not.toEqual([])
    for (const { hint } of told) expect(hint).toContain('请用 Excel 或 WPS 打开后另存')
    expect(messages.filter((message) => message.includes('Excel 没有印出'))).toEqual([])
  })

  test('in a cell of the Excel file, by openpyxl', () => {
    expect(messages).toContainEqual(
      expect.stringMatching(/^帮扶困难职工 2024年三季度完成值.*：Excel 印作“1025”，其余印作“1022/),
    )
  })
})

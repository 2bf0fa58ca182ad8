import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeZip } from './support/write-zip.ts'
import { type XlsxPieces, xlsxParts } from './support/xlsx-parts.ts'

const columns = Array.from('ABCDEFGHIJ')
const oneRow = '<row r="1"><c r="A1"><v>1</v></c></row>'
const repeated = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index + 1)).join('')

const styles =
  '<styleSheet><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="10" fontId="0"/></cellXfs></styleSheet>'

/** Small files that cost a careless reader minutes or gigabytes. */
const cases: readonly (readonly [string, XlsxPieces, readonly string[]])[] = [
  [
    '200,000 rows of formatted blanks',
    {
      styles,
      rows: repeated(
        200_000,
        (r) =>
          `<row r="${r}" spans="1:10">${columns.map((c) => `<c r="${c}${r}" s="1"/>`).join('')}</row>`,
      ),
    },
    [],
  ],
  [
    'giant merge',
    { rows: oneRow, afterData: '<mergeCells><mergeCell ref="A1:XFD2000"/></mergeCells>' },
    [],
  ],
  [
    'validations of whole columns',
    {
      rows: oneRow,
      afterData:
        '<dataValidations><dataValidation type="whole" sqref="A1:J1048576"><formula1>1</formula1></dataValidation></dataValidations>',
    },
    [],
  ],
  [
    '240,000 descriptions of all columns',
    {
      rows: oneRow,
      beforeData: `<cols>${repeated(240_000, (i) => `<col min="1" max="16384" hidden="1" width="${i}"/>`)}</cols>`,
    },
    [],
  ],
  [
    'one cell at the far corner',
    { rows: '<row><c r="XFD1048576"><v>1</v></c></row>' },
    ['SHEET_TOO_LARGE'],
  ],
  [
    'as many cells as are read',
    {
      styles,
      rows: repeated(
        10_000,
        (r) =>
          `<row r="${r}">${columns.map((c) => `<c r="${c}${r}" s="1"><v>${r}.25</v></c>`).join('')}</row>`,
      ),
    },
    [],
  ],
  [
    'more cells than are read',
    {
      rows: repeated(
        10_001,
        (r) => `<row r="${r}">${columns.map((c) => `<c r="${c}${r}"><v>1</v></c>`).join('')}</row>`,
      ),
    },
    ['WORKBOOK_TOO_LARGE'],
  ],
  [
    'a million strings',
    {
      rows: oneRow,
      sharedStrings: `<sst>${repeated(1_000_000, (i) => `<si><t>${i}</t></si>`)}</sst>`,
    },
    ['WORKBOOK_TOO_LARGE'],
  ],
  [
    'as many strings as are read',
    {
      rows: oneRow,
      sharedStrings: `<sst>${repeated(249_000, (i) => `<si><t>${i}</t></si>`)}</sst>`,
    },
    [],
  ],
  [
    'tags without end',
    { rows: repeated(2_000_000, (i) => `<c r="A${i}"`) },
    ['WORKBOOK_TOO_LARGE'],
  ],
]

const child = `
import { readFileSync } from 'node:fs'
import { readWorkbook } from '@jibao/workbook'
const bytes = new Uint8Array(readFileSync(process.argv[1]))
const start = process.cpuUsage()
const { diagnostics } = await readWorkbook(bytes, { file: 'a.xlsx' })
const { user, system } = process.cpuUsage(start)
const seconds = (user + system) / 1e6
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ codes: diagnostics.map(({ code }) => code), seconds, megabytes }))
`

const packageFolder = fileURLToPath(new URL('..', import.meta.url))
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jibao-limits-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A reading in a process of its own: its memory, and the seconds that processors were at it. */
const measure = async (bytes: Uint8Array) => {
  const path = join(folder, 'a.xlsx')
  await writeFile(path, bytes)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-C', '@jibao/source', '--import', 'tsx', '--input-type=module', '-e', child, path],
    { cwd: packageFolder },
  )
  return JSON.parse(stdout) as {
    readonly codes: readonly string[]
    readonly seconds: number
    readonly megabytes: number
  }
}

test.each(cases)('%s: within 5 s and 1 GB', async (_, pieces, codes) => {
  const measured = await measure(writeZip(xlsxParts(pieces)))
  expect(measured.codes).toEqual(codes)
  expect(measured.seconds).toBeLessThan(5)
  expect(measured.megabytes).toBeLessThan(1024)
})

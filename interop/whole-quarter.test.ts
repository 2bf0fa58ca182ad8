import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import {
  datasetOf,
  emptiedCopy,
  fixtureFolder,
  importInto,
  jibao,
  wantedFigures,
  withoutFigures,
} from './collection.ts'
import { fillInOffice } from './fill-forms.ts'
import { type BuiltFile, pathOf, runPython, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const period = '2024-Q3'
const progress = `progress/${period}.yaml`

const build = (workspace: string, out: string): readonly BuiltFile[] => {
  const asked = ['--workspace', workspace, '--period', period, '--out', join(folder.path, out)]
  const built = jibao('build', ...asked, '--fonts', 'default')
  expect(built).toMatchObject({ exitCode: 0, diagnostics: [] })
  return built.outputs as readonly BuiltFile[]
}

/** What the cells say, and what stands in the columns that tell where figures come from. */
const readSheets = `
import json, sys
import openpyxl
heads = ('文件', '位置（行:列或单元格）', '算式中各数的出处')
said, traced = [], []
for sheet in openpyxl.load_workbook(sys.argv[1]):
  columns = {cell.column for row in sheet.iter_rows() for cell in row if cell.value in heads}
  for row in sheet.iter_rows():
    for cell in row:
      if cell.value is not None:
        (traced if cell.column in columns else said).append([sheet.title, cell.coordinate, str(cell.value)])
print(json.dumps({'said': said, 'traced': traced}))
`

type Cells = readonly (readonly [sheet: string, address: string, text: string])[]

const sheetsOf = (files: readonly BuiltFile[]): { readonly said: Cells; readonly traced: Cells } =>
  runPython(readSheets, pathOf(files, 'xlsx')) as ReturnType<typeof sheetsOf>

const hashesOf = (files: readonly BuiltFile[]): readonly (readonly string[])[] =>
  files.filter(({ format }) => format !== 'xlsx').map(({ format, sha256 }) => [format, sha256])

test('from an empty period to the notice: the same as from figures typed by hand, but for 出处', async () => {
  const original = fixtureFolder('deqing')
  const workspace = emptiedCopy('deqing', period, join(folder.path, 'workspace'))
  const written = readFileSync(join(original, progress), 'utf8')
  rmSync(join(workspace, progress))

  const out = join(folder.path, 'forms')
  const { forms } = jibao('form', '--workspace', workspace, '--period', period, '--out', out)
  const [asked, ...others] = forms as readonly { readonly path: string }[]
  if (asked === undefined || others.length > 0) throw new Error('one department is asked')
  const returned = join(folder.path, '德清县民政局.ods')
  const recorded = wantedFigures(await datasetOf(original), period).filter(
    ({ isMadeUp }) => !isMadeUp,
  )
  const rows = Object.fromEntries(recorded.map(({ indicator, typed }) => [indicator, typed]))
  fillInOffice([{ form: asked.path, rows, filler: '经办人', saveAs: [returned] }], folder.path)
  expect(importInto(workspace, [returned]).taken).toHaveLength(recorded.length)

  // What else the bureau writes: the date of the notice, its number, what it says about its goals.
  const collected = readFileSync(join(workspace, progress), 'utf8')
  const rest = withoutFigures(written).replace(/^(?:#|period:).*\n/gm, '')
  writeFileSync(join(workspace, progress), `${collected.replace(/\n*$/, '\n')}${rest}`)

  const [byHand, byForm] = [build(original, 'by-hand'), build(workspace, 'by-form')]
  expect(hashesOf(byForm)).toEqual(hashesOf(byHand))
  const [hand, form] = [sheetsOf(byHand), sheetsOf(byForm)]
  expect(form.said).toEqual(hand.said)
  const tracedTo = (cells: Cells, file: string) =>
    cells.filter(([, , text]) => text.includes(file)).map(([, address]) => address)
  expect(tracedTo(hand.traced, progress).length).toBeGreaterThan(recorded.length)
  expect(tracedTo(form.traced, '德清县民政局.ods')).toEqual(tracedTo(hand.traced, progress))
  expect(tracedTo(form.traced, progress)).toEqual([])
})

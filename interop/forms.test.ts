import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dataset, Period } from '../packages/data-model/src/index.ts'
import {
  allElse,
  datasetOf,
  emptiedCopy,
  fixtureFolder,
  importInto,
  jibao,
  plain,
  recordedFigures,
  type Wanted,
  wantedFigures,
} from './collection.ts'
import { type FillJob, fillInOffice, fillInOpenpyxl } from './fill-forms.ts'
import { runPython, temporaryFolder } from './tools.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Who saved the forms that come back, and as what. */
const returns = ['office.xlsx', 'office.xls', 'office.ods', 'openpyxl.xlsx'] as const

type Return = (typeof returns)[number]

const fixtures = readdirSync(fixtureFolder(''))
  .filter((name) => existsSync(join(fixtureFolder(name), 'jibao.yaml')))
  .toSorted()

/** The latest period of a fixture, collected as if nothing had been reported for it yet. */
interface Collection {
  readonly fixture: string
  readonly period: Period
  readonly dataset: Dataset
  readonly wanted: readonly Wanted[]
  readonly forms: readonly { readonly department: string; readonly path: string }[]
}

const collect = async (fixture: string): Promise<Collection> => {
  const workspace = await datasetOf(fixtureFolder(fixture))
  const { dataset } = workspace
  const period = dataset.periods.at(-1)?.period
  if (period === undefined) throw new Error(`${fixture} has no period`)
  const empty = emptiedCopy(fixture, period, join(folder.path, fixture, 'empty'))
  const out = join(folder.path, fixture, 'forms')
  const asked = ['--workspace', empty, '--period', period, '--out', out]
  const { exitCode, diagnostics, forms } = jibao('form', ...asked)
  expect({ exitCode, diagnostics }).toEqual({ exitCode: 0, diagnostics: [] })
  const wanted = wantedFigures(workspace, period)
  return { fixture, period, dataset, wanted, forms: forms as Collection['forms'] }
}

const collections = new Map<string, Collection>()

const collectionOf = (fixture: string): Collection => {
  const collection = collections.get(fixture)
  if (collection === undefined) throw new Error(`no collection of ${fixture}`)
  return collection
}

const folderOf = (fixture: string, kind: Return): string => join(folder.path, fixture, kind)

const returnedPath = (fixture: string, kind: Return, form: string): string =>
  join(folderOf(fixture, kind), `${basename(form, '.xlsx')}.${kind.replace(/^.*\./, '')}`)

const jobsFor = (
  { fixture, forms, wanted }: Collection,
  kinds: readonly Return[],
): readonly FillJob[] =>
  forms.map(({ department, path }) => ({
    form: path,
    rows: Object.fromEntries(
      wanted
        .filter((one) => one.department === department)
        .map(({ indicator, typed }) => [indicator, typed]),
    ),
    filler: '经办人',
    saveAs: kinds.map((kind) => returnedPath(fixture, kind, path)),
  }))

beforeAll(async () => {
  for (const fixture of fixtures) {
    collections.set(fixture, await collect(fixture))
    for (const kind of returns) mkdirSync(folderOf(fixture, kind))
  }
  const all = [...collections.values()]
  const byOffice = returns.filter((kind) => kind.startsWith('office'))
  const jobs = all.flatMap((one) => jobsFor(one, byOffice))
  fillInOffice(jobs, folder.path)
  fillInOpenpyxl(
    all.flatMap((one) => jobsFor(one, ['openpyxl.xlsx'])),
    folder.path,
  )
})

test('there are many departments, and figures of every kind', () => {
  const all = [...collections.values()]
  expect(all.flatMap(({ forms }) => forms).length).toBeGreaterThan(25)
  const wanted = all.flatMap((one) => one.wanted)
  expect(wanted.filter(({ isMadeUp }) => !isMadeUp).length).toBeGreaterThan(150)
  expect(new Set(wanted.map(({ reading }) => reading.kind))).toEqual(
    new Set(['quantity', 'milestone', 'not-stated']),
  )
})

describe.each(fixtures)('the forms of every department of %s', (fixture) => {
  test.each(returns)('come back by %s and give the same dataset', async (kind) => {
    const { period, dataset, wanted, forms } = collectionOf(fixture)
    const workspace = emptiedCopy(fixture, period, join(folder.path, fixture, `into-${kind}`))
    const before = recordedFigures((await datasetOf(workspace)).dataset, period)
    const { taken, files } = importInto(workspace, [folderOf(fixture, kind)])
    expect(files).toBe(forms.length)
    expect(taken).toEqual(
      wanted
        .map(({ indicator }) => indicator)
        .filter((indicator) => before[indicator] === undefined)
        .toSorted(),
    )
    const { dataset: after } = await datasetOf(workspace)
    expect(recordedFigures(after, period)).toEqual({
      ...recordedFigures(dataset, period),
      ...Object.fromEntries(wanted.map((one) => [one.indicator, plain(one)])),
    })
    expect(allElse(after, period)).toEqual(allElse(dataset, period))
  })
})

const furnitureScript = `
import json, sys
import openpyxl

def told(path):
  book = openpyxl.load_workbook(path)
  sheet = book['填报表']
  rules = {}
  for rule in sheet.data_validations.dataValidation:
    for area in rule.sqref.ranges:
      for row in sheet[area.coord] if ':' in area.coord else [[sheet[area.coord]]]:
        for cell in row:
          rules[cell.coordinate] = [rule.type, rule.prompt, rule.error]
  names = {name.name: name.attr_text.replace("'", '') for name in book.defined_names.definedName if name.name.startswith('jibao_')}
  return {'rules': rules, 'names': names, 'hidden': [one.title for one in book if one.sheet_state != 'visible'],
    'protected': bool(sheet.protection.sheet), 'idHidden': bool(sheet.column_dimensions['A'].hidden)}

print(json.dumps([told(path) for path in sys.argv[1:]]))
`

test.each(['office.xlsx', 'openpyxl.xlsx'] as const)(
  '%s keeps validations with their messages, names, the hidden sheet and protection',
  (kind) => {
    for (const { fixture, forms } of collections.values()) {
      const paths = forms.map(({ path }) => path)
      const returned = paths.map((path) => returnedPath(fixture, kind, path))
      const told = runPython(furnitureScript, ...paths, ...returned) as readonly Readonly<
        Record<string, unknown>
      >[]
      const asked = told.slice(0, paths.length)
      expect(told.slice(paths.length)).toEqual(asked)
      for (const one of asked) {
        expect(one).toMatchObject({ hidden: ['_meta'], protected: true, idHidden: true })
        expect(Object.keys(one.names ?? {})).toHaveLength(6)
      }
    }
  },
)

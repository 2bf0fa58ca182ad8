import { describe, expect, test } from 'vitest'
import { type FormsRequest, importWorkbooks, makeForms } from '../src/index.ts'
import { collecting, fill } from './collection.ts'
import { toolsOf } from './sample.ts'

const requestOf = (stated: Partial<FormsRequest> = {}): FormsRequest => ({
  workspace: 'w',
  period: '2024-Q3',
  departments: [],
  ...stated,
})

const union = 'w/forms/2024-Q3/填报表-2024-Q3-县总工会.xlsx'
const federation = 'w/forms/2024-Q3/填报表-2024-Q3-县残疾人联合会.xlsx'

test('each department that answers for something gets a form, also of a period not begun', async () => {
  const { world, tools } = toolsOf(collecting)
  const { forms, diagnostics } = await makeForms(requestOf(), tools)
  expect(diagnostics).toEqual([])
  expect(forms).toEqual([
    { department: '总工会', period: '2024-Q3', path: union, rows: 2 },
    { department: '残联', period: '2024-Q3', path: federation, rows: 2 },
  ])
  expect([...world.files.keys()].filter((path) => path.endsWith('.xlsx'))).toEqual([
    union,
    federation,
  ])
})

test.each([
  [['残联'], [federation]],
  [
    ['县残联', '工会'],
    [union, federation],
  ],
  [['县残疾人联合会'], [federation]],
])('%j are found by any of their names', async (departments, expected) => {
  const { forms } = await makeForms(requestOf({ departments }), toolsOf(collecting).tools)
  expect(forms.map(({ path }) => path)).toEqual(expected)
})

test.each<[string, Partial<FormsRequest>, Readonly<Record<string, string>>, readonly string[]]>([
  ['an unknown department', { departments: ['总公会', '残联'] }, {}, ['DEPARTMENT_UNKNOWN']],
  ['a department without indicators', { departments: ['档案馆'] }, {}, ['NOTHING_ASKED']],
  [
    'all that was misspelt',
    { departments: ['总公会'], period: '三季' },
    {},
    ['PERIOD_UNKNOWN', 'DEPARTMENT_UNKNOWN'],
  ],
  ['no workspace', { workspace: 'none' }, {}, ['WORKSPACE_NOT_FOUND']],
  [
    'names that are one file',
    {},
    {
      'w/departments.yaml':
        'departments: [{ id: 民政局 }, { id: 总工会, name: "A?" }, { id: 残联, name: "a*" }]',
    },
    ['FORM_NAME_CLASH'],
  ],
])('%s: nothing is written', async (_, asked, changed, codes) => {
  const { world, tools } = toolsOf({ ...collecting, ...changed })
  const before = [...world.files.keys()]
  const { forms, diagnostics } = await makeForms(requestOf(asked), tools)
  expect(forms).toEqual([])
  expect(diagnostics.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
  expect([...world.files.keys()]).toEqual(before)
})

test('an unknown department is answered with the one that was probably meant', async () => {
  const request = requestOf({ departments: ['总公会'] })
  const { diagnostics } = await makeForms(request, toolsOf(collecting).tools)
  expect(diagnostics[0]?.hint).toContain('是否想写“总工会”？')
})

describe('a form that is there already', () => {
  const started = async () => {
    const made = toolsOf(collecting)
    await makeForms(requestOf(), made.tools)
    return made
  }

  test('is written again when nobody has filled it in', async () => {
    const { world, tools } = await started()
    const before = new Map(world.files)
    const { forms } = await makeForms(requestOf(), tools)
    expect(forms).toHaveLength(2)
    expect(world.files).toEqual(before)
  })

  test('is never written over while it holds what is not recorded, and nor are the others', async () => {
    const { world, tools } = await started()
    const filled = await fill(world.files.get(union) ?? new Uint8Array(), { 职工: 1022 })
    await world.replace(union, filled)
    await world.replace('w/progress/2024-Q2.yaml', new TextEncoder().encode('period: 2024-Q2\n'))
    const before = new Map(world.files)
    const { forms, diagnostics } = await makeForms(requestOf(), tools)
    expect(forms).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'FORM_FILLED', origin: { file: union } }])
    expect(world.files).toEqual(before)
  })

  test('is written again once what it holds is recorded', async () => {
    const { world, tools } = await started()
    const filled = await fill(world.files.get(union) ?? new Uint8Array(), { 职工: 1022 })
    await world.replace(union, filled)
    const { isRecorded } = await importWorkbooks(
      { workspace: 'w', paths: [{ path: union, shownAs: '表.xlsx' }], at: '2024-10-09 15:30' },
      tools,
    )
    expect(isRecorded).toBe(true)
    const { forms, diagnostics } = await makeForms(requestOf(), tools)
    expect(diagnostics).toEqual([])
    expect(forms).toHaveLength(2)
    expect(world.files.get(union)).not.toEqual(filled)
  })

  test('that is no workbook of ours is left alone', async () => {
    const { world, tools } = await started()
    await world.replace(union, new TextEncoder().encode('mine'))
    const { diagnostics } = await makeForms(requestOf(), tools)
    expect(diagnostics.map(({ code }) => code)).toEqual(['FORM_FILLED'])
  })
})

import { createHash } from 'node:crypto'
import { readWorkspace } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { type ImportRequest, importWorkbooks, makeForms } from '../src/index.ts'
import { collecting, fill, ownTable, type Typed } from './collection.ts'
import { textOf, toolsOf } from './sample.ts'

const names = { 总工会: '县总工会', 残联: '县残疾人联合会' } as const

/** The forms of the third quarter, as they were sent out. */
const forms = async (): Promise<Readonly<Record<keyof typeof names, Uint8Array>>> => {
  const { world, tools } = toolsOf(collecting)
  await makeForms({ workspace: 'w', period: '2024-Q3', departments: [], out: 'out' }, tools)
  const formOf = (name: string) =>
    world.files.get(`out/填报表-2024-Q3-${name}.xlsx`) ?? new Uint8Array()
  return { 总工会: formOf(names.总工会), 残联: formOf(names.残联) }
}

const sent = await forms()

const filled = (department: keyof typeof names, typed: Readonly<Record<string, Typed>>) =>
  fill(sent[department], typed)

const run = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  stated: Partial<ImportRequest> = {},
  workspace: Readonly<Record<string, string | Uint8Array>> = collecting,
) => {
  const { world, tools } = toolsOf({ ...workspace, ...files })
  const before = new Map(world.files)
  const request: ImportRequest = {
    workspace: 'w',
    paths: [{ path: '回收', shownAs: '回收' }],
    at: '2024-10-09 15:30',
    ...stated,
  }
  const result = await importWorkbooks(request, tools)
  const changed = [...world.files.keys()].filter(
    (path) => textOf(world.files.get(path)) !== textOf(before.get(path)),
  )
  const figures = async () =>
    (await readWorkspace('w', world)).value?.dataset.observations.filter(
      ({ period }) => period === '2024-Q3',
    ) ?? []
  return { ...result, world, changed, figures, codes: result.diagnostics.map(({ code }) => code) }
}

const both = {
  '回收/工会.xlsx': await filled('总工会', { 职工: 1022, 方案: '已完成' }),
  '回收/乡/残联.xlsx': await filled('残联', {
    儿童: { figure: 41, note: '初步数', evidence: '验收报告', asOf: new Date('2024-09-20') },
    保障率: 92.83,
  }),
}

describe('filled forms', () => {
  test('are recorded with all that they say, and where they say it', async () => {
    const { files, diagnostics, changes, isRecorded, changed, figures } = await run(both)
    expect(diagnostics).toEqual([])
    expect([changes, isRecorded, changed]).toEqual([
      ['progress/2024-Q3.yaml'],
      true,
      ['w/progress/2024-Q3.yaml'],
    ])
    expect(
      files.map((file) => [file.file, file.kind, file.department, file.period, file.rowsRead]),
    ).toEqual([
      ['回收/乡/残联.xlsx', 'form', '残联', '2024-Q3', 2],
      ['回收/工会.xlsx', 'form', '总工会', '2024-Q3', 2],
    ])
    expect(files[0]?.sha256).toBe(
      createHash('sha256').update(both['回收/乡/残联.xlsx']).digest('hex'),
    )
    expect(files[1]?.new).toMatchObject([
      { indicator: '职工', name: '帮扶困难职工', value: '1022人' },
      { indicator: '方案', name: '帮扶方案', value: '已完成' },
    ])
    const cell = files[1]?.new[0]?.cell.split('!')
    expect(await figures()).toMatchObject([
      {
        indicator: '职工',
        reading: { quantity: { value: '1022', unit: '人' } },
        asOf: '2024-09-30',
        source: { file: '工会.xlsx', sheet: cell?.[0], cell: cell?.[1] },
      },
      { indicator: '方案', reading: { state: 'done' } },
      { indicator: '儿童', asOf: '2024-09-20', note: '初步数', evidence: '验收报告' },
      { indicator: '保障率', reading: { quantity: { value: '92.83', unit: '%' } } },
    ])
  })

  test('imported again bring nothing new, and nothing is written', async () => {
    const { world } = await run(both)
    const again = await run({}, {}, Object.fromEntries(world.files))
    expect(again.files.map(({ same, new: fresh }) => [same.length, fresh.length])).toEqual([
      [2, 0],
      [2, 0],
    ])
    expect([again.diagnostics, again.changes, again.isRecorded, again.changed]).toEqual([
      [],
      [],
      false,
      [],
    ])
  })

  test('with texts of two lines are the same when they come again', async () => {
    const typed = { figure: 41, note: '初步数\n含转入3人', evidence: '验收报告\n名册' }
    const { world, diagnostics } = await run({
      '回收/残联.xlsx': await filled('残联', { 儿童: typed }),
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['FORM_INCOMPLETE'])
    const again = await run({}, {}, Object.fromEntries(world.files))
    expect(again.files.map(({ same, new: fresh }) => [same.length, fresh.length])).toEqual([[1, 0]])
    expect([again.diagnostics, again.changes]).toEqual([diagnostics, []])
  })

  test('are only looked at in a dry run', async () => {
    const { files, changes, isRecorded, changed } = await run(both, { dryRun: true })
    expect(files.map((file) => file.new.length)).toEqual([2, 2])
    expect([changes, isRecorded, changed]).toEqual([['progress/2024-Q3.yaml'], false, []])
  })

  test('of another period than the one asked for are refused', async () => {
    const { diagnostics, changed } = await run(both, { period: '2024-Q2' })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(2)
    expect(changed).toEqual([])
  })
})

const unreadable = { '回收/坏.xlsx': await filled('残联', { 儿童: 41, 保障率: '大概很高' }) }
const other = { '回收/又.xlsx': await filled('总工会', { 职工: 1000 }) }

describe('nothing is written at all', () => {
  test.each<[string, Readonly<Record<string, Uint8Array>>, readonly string[]]>([
    ['when one cell of one file cannot be read', { ...both, ...unreadable }, []],
    ['when two files differ', { ...both, ...other }, ['FIGURE_CONFLICT', 'FIGURE_CONFLICT']],
    ['when one file is no workbook', { ...both, '回收/假.xlsx': new Uint8Array([1, 2, 3]) }, []],
  ])('%s', async (_, files, codes) => {
    const { diagnostics, changes, isRecorded, changed } = await run(files)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    expect(errors.length).toBeGreaterThan(0)
    if (codes.length > 0) expect(errors.map(({ code }) => code)).toEqual(codes)
    expect([changes, isRecorded, changed]).toEqual([[], false, []])
  })

  test('when the workspace changes meanwhile', async () => {
    const { world, tools } = toolsOf({ ...collecting, ...both })
    const path = 'w/progress/2024-Q3.yaml'
    const readWorkbook: typeof tools.readWorkbook = async (bytes, place) => {
      await world.replace(path, new TextEncoder().encode('period: 2024-Q3\n'))
      return tools.readWorkbook(bytes, place)
    }
    const { diagnostics, isRecorded } = await importWorkbooks(
      { workspace: 'w', paths: [{ path: '回收', shownAs: '回收' }], at: '2024-10-09 15:30' },
      { ...tools, readWorkbook },
    )
    expect(diagnostics).toMatchObject([{ code: 'WORKSPACE_CHANGED', severity: 'error' }])
    expect(isRecorded).toBe(false)
    expect(textOf(world.files.get(path))).toBe('period: 2024-Q3\n')
  })
})

test('a figure in a cell that cannot be read is listed as refused', async () => {
  const { files } = await run(unreadable)
  expect(files[0]?.refused.map(({ indicator }) => indicator)).toEqual(['保障率'])
  for (const { value, cell } of files[0]?.refused ?? []) {
    expect(value).toBeUndefined()
    expect(cell).toMatch(/^填报表!H\d+$/)
  }
})

describe('a figure that is recorded otherwise', () => {
  const recorded = {
    ...collecting,
    'w/progress/2024-Q3.yaml':
      '# 三季度\nperiod: 2024-Q3\nobservations:\n  职工: 1000人 # 电话核实\n',
  }

  test('is refused, and shown with both values', async () => {
    const { codes, diagnostics, files, changed } = await run(both, {}, recorded)
    expect(codes).toEqual(['FIGURE_CHANGED'])
    expect(diagnostics[0]?.message).toMatch(/1000人（progress\/2024-Q3\.yaml:4:7）.*1022人/)
    expect(files[1]?.changed).toMatchObject([{ was: '1000人', value: '1022人' }])
    expect(changed).toEqual([])
  })

  test('is taken when that is asked for, and the old value stays in the history', async () => {
    const { diagnostics, world } = await run(both, { replace: true }, recorded)
    expect(diagnostics).toEqual([])
    const text = textOf(world.files.get('w/progress/2024-Q3.yaml'))
    expect(text).toContain('# 三季度\nperiod: 2024-Q3\nobservations:\n  职工: 1022人 # 电话核实\n')
    expect(text).toMatch(/was: 1000人/)
  })
})

describe('a copy of a faulty workbook', () => {
  const withFaults = { ...both, '回收/乡/坏.xlsx': unreadable['回收/坏.xlsx'] }

  test('goes to the same path of the folder asked for, and nothing else does', async () => {
    const { returned, changed, isRecorded } = await run(withFaults, { returnTo: '退回' })
    expect(returned).toEqual([{ file: '回收/乡/坏.xlsx', path: '退回/乡/坏.xlsx' }])
    expect([changed, isRecorded]).toEqual([['退回/乡/坏.xlsx'], false])
  })

  test('is not made in a dry run, nor when there is no fault', async () => {
    expect((await run(withFaults, { returnTo: '退回', dryRun: true })).changed).toEqual([])
    expect((await run(both, { returnTo: '退回' })).returned).toEqual([])
  })

  test('is made for both sides of a conflict', async () => {
    const { returned } = await run({ ...both, ...other }, { returnTo: '退回' })
    expect(returned.map(({ path }) => path)).toEqual(['退回/又.xlsx', '退回/工会.xlsx'])
  })

  test('is not made of a figure that is only recorded otherwise: that is for the bureau', async () => {
    const recorded = 'period: 2024-Q3\nobservations: { 职工: 1000人 }\n'
    const workspace = { ...collecting, 'w/progress/2024-Q3.yaml': recorded }
    const { codes, returned } = await run(both, { returnTo: '退回' }, workspace)
    expect(codes).toEqual(['FIGURE_CHANGED'])
    expect(returned).toEqual([])
  })

  test('never takes the place of another file, which may be one that somebody mends', async () => {
    const there = { '退回/乡/坏.xlsx': 'mended', '退回/乡/坏（2）.xlsx': 'too' }
    const { returned, world } = await run({ ...withFaults, ...there }, { returnTo: '退回' })
    expect(returned.map(({ path }) => path)).toEqual(['退回/乡/坏（3）.xlsx'])
    expect(textOf(world.files.get('退回/乡/坏.xlsx'))).toBe('mended')
    const again = await run({}, { returnTo: '退回' }, Object.fromEntries(world.files))
    expect(again.returned.map(({ path }) => path)).toEqual(['退回/乡/坏（3）.xlsx'])
  })

  test('imports once it is mended', async () => {
    const { world } = await run(withFaults, { returnTo: '退回' })
    const mended = await fill(world.files.get('退回/乡/坏.xlsx') ?? new Uint8Array(), {
      保障率: 92.83,
    })
    const { codes, files, isRecorded } = await run({ '回收/好.xlsx': mended })
    expect(codes).toEqual([])
    expect(files[0]?.new.map(({ value }) => value)).toEqual(['41人', '92.83%'])
    expect(isRecorded).toBe(true)
  })
})

describe('a folder', () => {
  test('is read through, but for what programs leave in it', async () => {
    const junk = ['~$工会.xlsx', '.DS_Store', '.~lock.工会.xlsx#', 'Thumbs.db', '.git/config']
    const files = Object.fromEntries(junk.map((name) => [`回收/${name}`, 'junk']))
    const { codes, files: read } = await run({ ...both, ...files })
    expect(codes).toEqual([])
    expect(read).toHaveLength(2)
  })

  test('tells of files that are no workbooks, and goes on', async () => {
    const { diagnostics, isRecorded } = await run({
      ...both,
      '回收/照片.jpg': 'x',
      '回收/乡/说明.docx': 'x',
    })
    expect(diagnostics).toMatchObject([
      { code: 'NOT_A_WORKBOOK', severity: 'warning', origin: { file: '回收/乡/说明.docx' } },
      { code: 'NOT_A_WORKBOOK', severity: 'warning', origin: { file: '回收/照片.jpg' } },
    ])
    expect(isRecorded).toBe(true)
  })

  test('with the same file twice: it is read once', async () => {
    const copy = { '回收/工会(1).xlsx': both['回收/工会.xlsx'] }
    const { codes, files, isRecorded } = await run({ ...both, ...copy })
    expect(codes).toEqual(['FILE_REPEATED'])
    expect(files.map((file) => [file.file, file.new.length])).toEqual([
      ['回收/乡/残联.xlsx', 2],
      ['回收/工会(1).xlsx', 2],
      ['回收/工会.xlsx', 0],
    ])
    expect(isRecorded).toBe(true)
  })

  test.each([
    ['回收', { '回收/照片.jpg': 'x' }, ['WORKBOOKS_MISSING', 'NOT_A_WORKBOOK']],
    ['没有.xlsx', {}, ['FILE_NOT_FOUND']],
  ])('%s', async (path, files, expected) => {
    const { codes, isRecorded } = await run(files, { paths: [{ path, shownAs: path }] })
    expect(codes).toEqual(expected)
    expect(isRecorded).toBe(false)
  })

  test('and a file in it that is named besides are read once', async () => {
    const paths = ['回收', '回收/工会.xlsx', '回收/~$工会.xlsx'].map((path) => ({
      path,
      shownAs: path,
    }))
    const { files } = await run(both, { paths })
    expect(files.map(({ file }) => file)).toEqual(['回收/乡/残联.xlsx', '回收/工会.xlsx'])
  })
})

describe("a department's own table", () => {
  test('is read by its headings', async () => {
    const table = await ownTable([
      ['工会工作进展情况表'],
      ['序号', '指标名称', '计量单位', '完成值'],
      [1, '帮扶困难职工', '人', 1022],
      [2, '帮扶方案', '', '已印发'],
    ])
    const { files, isRecorded, codes } = await run(
      { '回收/工会.xlsx': table },
      { period: '2024-Q3' },
    )
    expect(codes).toEqual([])
    expect(files[0]).toMatchObject({ kind: 'table', period: '2024-Q3', rowsRead: 2 })
    expect(files[0]?.new.map(({ value, cell }) => [value, cell])).toEqual([
      ['1022人', 'Sheet1!D3'],
      ['已完成', 'Sheet1!D4'],
    ])
    expect(isRecorded).toBe(true)
  })

  test('is read by a map, where its headings say nothing', async () => {
    const table = await ownTable([
      ['甲', '乙', '丙'],
      ['困难帮扶', 1022, 5],
    ])
    const map = '标题行: 1\n列: { 指标: A, 完成值: B }\n指标: { 困难帮扶: 职工 }\n报告期: 2024-Q3\n'
    const files = { '回收/工会.xlsx': table, '回收/工会.map': map }
    const request = { map: { path: '回收/工会.map', shownAs: '工会.map' } }
    const { files: read, isRecorded } = await run(files, request)
    expect(read[0]?.new.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['职工', '1022人'],
    ])
    expect(isRecorded).toBe(true)
  })

  test.each([
    ['a fault of the map', '标题行: 甲\n', 'VALUE_INVALID'],
    ['a map in another encoding', new Uint8Array([0xd6, 0xb8, 0xb1, 0xea]), 'ENCODING'],
  ])('%s stops the run', async (_, content, code) => {
    const request = { map: { path: '图.yaml', shownAs: '图.yaml' } }
    const { codes, changed } = await run({ ...both, '图.yaml': content }, request)
    expect(codes).toEqual([code])
    expect(changed).toEqual([])
  })
})

test('all that is wrong is told in one run', async () => {
  const { codes } = await run(
    { '回收/照片.jpg': 'x' },
    { period: '甲', map: { path: '无.yaml', shownAs: '无.yaml' } },
    { ...collecting, 'w/progress/2024-Q2.yaml': 'period: 2024-Q2\nobservations: { 职工: 1户 }\n' },
  )
  expect(codes.toSorted()).toEqual([
    'FILE_NOT_FOUND',
    'NOT_A_WORKBOOK',
    'PERIOD_UNKNOWN',
    'UNIT_MISMATCH',
    'WORKBOOKS_MISSING',
  ])
})

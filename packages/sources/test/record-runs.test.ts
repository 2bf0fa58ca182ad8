import { memoryWorld } from '@jibao/core/testing'
import { recordFigures } from '@jibao/sources'
import { expect, test } from 'vitest'
import { figure, readValid, record, workbook } from './recording.ts'
import { smallWorkspace } from './small-workspace.ts'

const q1 = 'progress/2024-Q1.yaml'

test('new figures stand in the order of the plan, each workbook in an entry of its own', async () => {
  const changed = await record(smallWorkspace, [
    workbook(
      [
        figure('参保率', '1%', { period: '2024-Q3' }),
        figure('低保标准', '1200元/月', { period: '2024-Q3' }),
      ],
      {
        department: '县民政局',
        by: '张某',
      },
    ),
    workbook(
      [
        figure('新增就业', '70人', { period: '2024-Q3' }),
        figure('服务满意度', '99%'),
        figure('办法', '推进中'),
      ],
      { file: '残联 (1).xlsx', sha256: '0'.repeat(64), department: '县残联' },
    ),
  ])
  expect(changed['progress/2024-Q3.yaml']).toBe(`period: 2024-Q3
observations:
  低保标准: 1200元/月
  新增就业: 70人
  参保率: 1%
imports:
  - file: 填报表.xlsx
    sha256: ${'ab'.repeat(32)}
    department: 县民政局
    by: 张某
    at: 2024-04-09 15:30
    figures:
      参保率: { cell: 填报表!H5, value: 1% }
      低保标准: { cell: 填报表!H5, value: 1200元/月 }
  - file: 残联 (1).xlsx
    sha256: '${'0'.repeat(64)}'
    department: 县残联
    at: 2024-04-09 15:30
    figures:
      新增就业: { cell: 填报表!H5, value: 70人 }
`)
  // What is recorded already, 推进中, brings no history either.
  expect(changed[q1]).toBe(`${smallWorkspace[q1]}  服务满意度: 99%
imports:
  - file: 残联 (1).xlsx
    sha256: '${'0'.repeat(64)}'
    department: 县残联
    at: 2024-04-09 15:30
    figures:
      服务满意度: { cell: 填报表!H5, value: 99% }
`)
  expect(Object.keys(changed)).toHaveLength(2)
})

test.each([
  ['nothing', []],
  ['a workbook without figures', [workbook([])]],
  ['the same figure', [workbook([figure('新增就业', '约65人')])]],
  ['the same figure, otherwise written', [workbook([figure('参保率', '12.5%')])]],
  ['the same state', [workbook([figure('办法', '在建')])]],
  [
    'the same with the date and the note that it has',
    [workbook([figure('参保率', '12.50%', { asOf: '2024-03-25', note: '快报数' })])],
  ],
])('%s: no file is touched', async (_name, imports) => {
  expect(await record(smallWorkspace, imports)).toEqual({})
})

test('two workbooks may bring the same figure, but not two figures', async () => {
  const [one, two] = [
    workbook([figure('新增就业', '70人')]),
    workbook([figure('新增就业', '70.0人', { note: '快报' })], { file: '乙.xlsx' }),
  ]
  const changed = await record(smallWorkspace, [one, two])
  expect(changed[q1]).toContain('  残疾人新增就业: { value: 70.0人, note: 快报 }\n')
  expect(changed[q1]?.match(/file: .*/g)).toEqual(['file: 填报表.xlsx', 'file: 乙.xlsx'])
  await expect(
    record(smallWorkspace, [one, workbook([figure('新增就业', '71人')])]),
  ).rejects.toThrow('two figures')
})

test('two rows of a workbook may say the same', async () => {
  const changed = await record(smallWorkspace, [
    workbook([figure('新增就业', '70人'), figure('新增就业', '70人', { cell: '填报表!H9' })]),
  ])
  expect(changed[q1]).toContain('      新增就业: { cell: 填报表!H9, value: 70人, was: 约6５ }\n')
})

test('history grows: a figure has the cell that it came from last, until it is changed by hand', async () => {
  const first = await record(smallWorkspace, [workbook([figure('新增就业', '70人')])])
  const files = { ...smallWorkspace, ...first }
  const second = await record(files, [
    // A clock that goes wrong changes nothing.
    workbook([figure('新增就业', '71人', { cell: '表!一!C3' })], {
      file: '更正.xls',
      at: '2024-04-08 09:00',
    }),
  ])
  expect(second[q1]).toBe(
    `${first[q1]?.replace('  残疾人新增就业: 70人', '  残疾人新增就业: 71人')}  - file: 更正.xls
    sha256: ${'ab'.repeat(32)}
    at: 2024-04-08 09:00
    figures:
      新增就业: { cell: 表!一!C3, value: 71人, was: 70人 }
`,
  )
  const sourceIn = async (text = '') => {
    const { dataset } = await readValid({ ...files, [q1]: text })
    return dataset.observations.find(({ indicator }) => indicator === '新增就业')?.source
  }
  expect(await sourceIn(second[q1])).toEqual({ file: '更正.xls', sheet: '表!一', cell: 'C3' })
  expect(await sourceIn(second[q1]?.replace('增就业: 71人', '增就业: 71.0'))).toBeDefined()
  expect(await sourceIn(second[q1]?.replace('增就业: 71人', '增就业: 70人'))).toBeUndefined()
})

test.each([
  [{ note: '快报\uE000' }, { file: '填报表.xlsx', sheet: '填报表', cell: 'H5' }],
  [{ evidence: '名册\u0007' }, { file: '填报表.xlsx', sheet: '填报表', cell: 'H5' }],
])('a text that no file may hold is told at its cell: %j', async (stated, origin) => {
  const world = memoryWorld({})
  const outcome = await recordFigures(
    await readValid(smallWorkspace),
    [workbook([figure('新增就业', '70人', stated)])],
    world,
  )
  expect(outcome.value).toBeUndefined()
  expect(outcome.diagnostics).toMatchObject([{ code: 'FORBIDDEN_CHARACTER', origin }])
})

test.each([
  ['a figure', 'period: 2024-Q1\nobservations: { 新增就业: 1 }\n'],
  ['lines', `# 一\n${smallWorkspace[q1]}`],
  ['nothing that can be read', 'period: ['],
])('nothing comes out when the workspace was changed meanwhile: %s', async (_name, text) => {
  const workspace = await readValid(smallWorkspace)
  const files = Object.entries({ ...smallWorkspace, [q1]: text })
  const world = memoryWorld(
    Object.fromEntries(files.map(([name, content]) => [`w/${name}`, content])),
  )
  const outcome = await recordFigures(workspace, [workbook([figure('新增就业', '70人')])], world)
  expect(outcome).toMatchObject({ value: undefined, diagnostics: [{ code: 'WORKSPACE_CHANGED' }] })
})

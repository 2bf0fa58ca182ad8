import { formatOrigin, type Origin, type Outcome } from '@jibao/core'
import { memoryWorld } from '@jibao/core/testing'
import { type FigureSource, readWorkspace, recordFigures, type Workspace } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { type Files, smallWorkspace } from './small-workspace.ts'

// Files beside the YAML of progress/, read by plug-ins.

const inFolder = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`w/${name}`, content]))

const csv: FigureSource = {
  extension: '.csv',
  plugin: '表格',
  read: (bytes, { file }) => ({
    value: new TextDecoder()
      .decode(bytes)
      .split('\n')
      .map((text, index) => ({ text, origin: { file, line: index + 1, column: 1 } }))
      .filter(({ text }) => text !== '')
      .map(({ text, origin }) => {
        const [indicator = '', period = '', value = '', asOf] = text.split(',')
        return { indicator, period, value, ...(asOf === undefined ? {} : { asOf }), origin }
      }),
    diagnostics: [],
  }),
}

const read = (
  added: Readonly<Record<string, string>>,
  sources: readonly FigureSource[] | undefined = [csv],
): Promise<Outcome<Workspace>> =>
  readWorkspace('w', memoryWorld(inFolder({ ...smallWorkspace, ...added })), sources)

const faultsOf = async (...args: Parameters<typeof read>): Promise<readonly string[]> =>
  (await read(...args)).diagnostics.map(
    ({ code, origin = { file: '' } }) => `${code} ${formatOrigin(origin)}`,
  )

const broken = (plugin: string, give: () => unknown): FigureSource => ({
  extension: '.csv',
  plugin,
  read: give,
})

describe('figures', () => {
  test('are as if they stood in YAML, with their place', async () => {
    const { value, diagnostics } = await read({
      'progress/随便.csv': '残疾人新增就业,2023-Q4,近500人\n办法,2024-Q3,已完成,2024-08-30\n',
    })
    expect(diagnostics).toEqual([])
    const file = 'progress/随便.csv'
    const brought = value?.dataset.observations.filter(({ origin }) => origin.file === file)
    expect(brought).toEqual([
      {
        indicator: '新增就业',
        period: '2023-Q4',
        asOf: '2023-12-31',
        reading: {
          kind: 'quantity',
          quantity: { value: '500', unit: '人', approximate: 'nearly' },
        },
        origin: { file, line: 1, column: 1 },
      },
      {
        indicator: '办法',
        period: '2024-Q3',
        asOf: '2024-08-30',
        reading: { kind: 'milestone', state: 'done' },
        origin: { file, line: 2, column: 1 },
      },
    ])
  })

  test.each([
    ['新增就叶,2023-Q4,5人', 'INDICATOR_UNKNOWN progress/a.csv:1:1'],
    ['新增就业,去年,5人', 'PERIOD_UNKNOWN progress/a.csv:1:1'],
    ['新增就业,2023-Q4,五个', 'QUANTITY_INVALID progress/a.csv:1:1'],
    ['新增就业,2023-Q4,5户', 'UNIT_MISMATCH progress/a.csv:1:1'],
    ['新增就业,2023-Q4,5人,2024-01-01', 'AS_OF_OUTSIDE progress/a.csv:1:1'],
    ['新增就业,2023-Q4,5人,年末', 'DATE_INVALID progress/a.csv:1:1'],
    ['办法,2023-Q4,5个', 'MILESTONE_INVALID progress/a.csv:1:1'],
  ])('at fault: %s', async (line, fault) => {
    expect(await faultsOf({ 'progress/a.csv': line })).toEqual([fault])
  })

  test('that YAML states too are told with both places', async () => {
    const { diagnostics } = await read({ 'progress/a.csv': '新增就业,2024-Q2,1560人' })
    expect(diagnostics).toMatchObject([
      { code: 'OBSERVATION_DUPLICATE', origin: { file: 'progress/a.csv', line: 1 } },
    ])
    expect(diagnostics[0]?.message).toContain('progress/2024-Q2.县残联.yaml:3:3')
  })

  test('of two files that state the same are told with both places', async () => {
    const line = '新增就业,2023-Q4,5人'
    const { diagnostics } = await read({ 'progress/a.csv': line, 'progress/b.csv': line })
    expect(diagnostics).toMatchObject([
      { code: 'OBSERVATION_DUPLICATE', origin: { file: 'progress/b.csv' } },
    ])
    expect(diagnostics[0]?.message).toContain('progress/a.csv:1:1')
  })

  test('stand in the file that was read, whatever a plug-in says', async () => {
    const origin: Origin = { file: 'plan/兜底.yaml', sheet: '一', cell: 'B2' }
    const figure = { indicator: '新增就业', period: '2023-Q4', value: '5人', origin }
    const { value } = await read({ 'progress/a.csv': '甲' }, [
      broken('表格', () => ({ value: [figure], diagnostics: [] })),
    ])
    expect(value?.dataset.observations.map((one) => one.origin)).toContainEqual({
      ...origin,
      file: 'progress/a.csv',
    })
  })
})

describe('a source', () => {
  test('tells its own faults at their places, and is asynchronous if it likes', async () => {
    const fault = {
      code: 'CSV_COLUMNS',
      severity: 'error',
      message: '少一列',
      hint: '补上',
      origin: { file: 'a', line: 7, column: 2 },
    }
    const source = broken('表格', async () => ({ diagnostics: [fault] }))
    expect(await faultsOf({ 'progress/a.csv': '甲' }, [source])).toEqual([
      'CSV_COLUMNS progress/a.csv:7:2',
    ])
  })

  test.each<[string, () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('读不懂')
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('读不懂')
      },
    ],
    ['gives nothing', () => undefined],
    ['gives a list', () => []],
    [
      'gives figures without places',
      () => ({ value: [{ indicator: '甲', period: '乙', value: '1' }], diagnostics: [] }),
    ],
    [
      'gives numbers',
      () => ({
        value: [{ indicator: '甲', period: '2024', value: 1, origin: { file: 'a' } }],
        diagnostics: [],
      }),
    ],
    ['tells faults that are none', () => ({ value: [], diagnostics: ['坏'] })],
  ])('that %s is named, and what else is wrong is told too', async (_, give) => {
    const { value, diagnostics } = await read(
      { 'progress/a.csv': '甲', 'progress/2024-Q3.yaml': 'period: 2024-Q4\n' },
      [broken('读不好的', give)],
    )
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['PERIOD_MISMATCH', 'SOURCE_FAILED'])
    expect(diagnostics[1]?.message).toContain('读不好的')
    expect(diagnostics[1]?.origin?.file).toBe('progress/a.csv')
  })

  test('cannot change the bytes that others read', async () => {
    const world = memoryWorld(inFolder({ ...smallWorkspace, 'progress/a.csv': '甲' }))
    const before = world.files.get('w/progress/a.csv')?.slice()
    const meddling: FigureSource = {
      ...csv,
      read: (bytes) => {
        bytes.fill(0)
        return { value: [], diagnostics: [] }
      },
    }
    await readWorkspace('w', world, [meddling])
    expect(world.files.get('w/progress/a.csv')).toEqual(before)
  })

  test('of the longer extension reads the file', async () => {
    const wrong = broken('短的', () => {
      throw new Error('不该读')
    })
    const sources = [wrong, { ...csv, extension: '.上报.csv' }]
    expect(await faultsOf({ 'progress/二季度.上报.CSV': '' }, sources)).toEqual([])
  })
})

describe('files that nobody reads', () => {
  test.each(['progress/数据.xlsx', 'progress/README', 'progress/说明.txt'])(
    '%s is told',
    async (file) => {
      expect(await faultsOf({ [file]: '甲' })).toEqual([`FILE_NOT_READ ${file}:1:1`])
    },
  )

  test.each([
    'progress/.~lock.数据.ods#',
    'progress/~$数据.xlsx',
    'progress/Thumbs.db',
    'progress/desktop.ini',
    'progress/附件/数据.xlsx',
    'series/数据.xlsx',
  ])('%s is not', async (file) => {
    expect(await faultsOf({ [file]: '甲' })).toEqual([])
  })

  test('keep nobody from building', async () => {
    const { value, diagnostics } = await read({ 'progress/数据.xlsx': '甲' }, [])
    expect(value?.name).toBe('某县兜底保障')
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning'])
  })

  test('are not looked at where no plug-ins were loaded', async () => {
    const world = memoryWorld(inFolder({ ...smallWorkspace, 'progress/数据.xlsx': '甲' }))
    expect((await readWorkspace('w', world)).diagnostics).toEqual([])
  })
})

describe('an import', () => {
  const record = async (value: string) => {
    const files = inFolder({ ...smallWorkspace, 'progress/a.csv': '新增就业,2024-Q3,90人' })
    const world = memoryWorld(files)
    const { value: workspace } = await readWorkspace('w', world, [csv])
    if (workspace === undefined) throw new Error('cannot be read')
    const figures = [
      { indicator: '新增就业', period: '2024-Q3' as const, value, cell: '填报表!H5' },
      { indicator: '低保标准', period: '2024-Q3' as const, value: '1200元/月', cell: '填报表!H6' },
    ]
    const workbook = { file: '残联.xlsx', sha256: '0'.repeat(64), at: '2024-10-09 15:30', figures }
    return recordFigures(workspace, [workbook], world, [csv])
  }

  test('leaves a figure that a plug-in reads where it is when it is the same', async () => {
    const { value, diagnostics } = await record('90人')
    expect(diagnostics).toEqual([])
    expect([...(value?.keys() ?? [])]).toEqual(['progress/2024-Q3.yaml'])
  })

  test('refuses to change one, and says where it stands', async () => {
    const { value, diagnostics } = await record('91人')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'FIGURE_ELSEWHERE', origin: { file: 'progress/a.csv', line: 1 } },
    ])
  })
})

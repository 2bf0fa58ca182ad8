import { type Report, readReport, textPieces } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type ReminderRequest, remind } from '../src/index.ts'
import { copyOf, named, offering, textOf, toolsOf } from './sample.ts'

const templates = copyOf('templates', 'templates')

const filesOf = (fixture: string): Readonly<Record<string, string | Uint8Array>> => ({
  ...copyOf(`fixtures/${fixture}`, 'w'),
  ...templates,
})

/** One piece of a file of the workspace left out; a piece that is not there is a fault of the test. */
const without = (
  files: ReturnType<typeof filesOf>,
  path: string,
  piece: string,
): ReturnType<typeof filesOf> => {
  const file = files[path]
  const text = typeof file === 'string' ? file : textOf(file)
  if (!text.includes(piece)) throw new Error(`${path} has no ${piece}`)
  return { ...files, [path]: text.replace(piece, '') }
}

const run = async (files: ReturnType<typeof filesOf>, asked: Partial<ReminderRequest> = {}) => {
  const { world, tools } = toolsOf(files, { plugins: [offering(named('pdf'), named('docx'))] })
  const request = { workspace: 'w', departments: [], out: 'out', date: '2025-01-06', ...asked }
  const before = new Set(world.files.keys())
  const result = await remind(request, tools)
  const written = [...world.files.keys()].filter((path) => !before.has(path)).toSorted()
  const reportAt = (path: string): Report => {
    const { value } = readReport(textOf(world.files.get(path)), path)
    if (value === undefined) throw new Error(`${path} is no report`)
    return value
  }
  return {
    ...result,
    written,
    reportAt,
    whatIsMissing: result.missing.map(({ department, missing }) => [
      department.id,
      missing.map(({ indicator }) => indicator.id),
    ]),
    codes: result.diagnostics.map(({ code }) => code),
  }
}

const missingPiece = '  城市低保人数: 3188人\n'

test('of a period that nothing is recorded for, every department is asked for everything', async () => {
  const { codes, missing, written, asked } = await run(filesOf('dongtou'), { period: '2024-Q4' })
  expect(codes).toEqual([])
  expect(missing).toHaveLength(17)
  expect(missing.every((one) => one.missing.length === one.asked)).toBe(true)
  expect(missing.reduce((sum, one) => sum + one.asked, 0)).toBe(asked)
  expect(written).toEqual(
    missing
      .flatMap(({ department: { name } }) =>
        ['docx', 'pdf'].map((format) => `out/催报函-2024-Q4-${name}.${format}`),
      )
      .toSorted(),
  )
})

test('the bureau itself is asked by a notice', async () => {
  const { codes, reportAt, written } = await run(filesOf('deqing'), { period: '2024年四季度' })
  expect({ codes, written }).toEqual({
    codes: [],
    written: ['out/催报函-2024-Q4-德清县民政局.docx', 'out/催报函-2024-Q4-德清县民政局.pdf'],
  })
  expect(reportAt('out/催报函-2024-Q4-德清县民政局.pdf').metadata).toMatchObject({
    title: '关于填报2024年四季度指标完成值的通知',
    date: '2025-01-06',
  })
})

describe('of a period that was reported', () => {
  const yunxi = filesOf('yunxi')

  test('nobody is asked, and nothing is written', async () => {
    const { whatIsMissing, written, codes, asked, periodName } = await run(yunxi, {
      period: '2021-Q2',
    })
    expect({ whatIsMissing, written, codes, periodName }).toEqual({
      whatIsMissing: [],
      written: [],
      codes: [],
      periodName: '2021年二季度',
    })
    expect(asked).toBeGreaterThan(50)
  })

  test.each(['2021-Q2', '2021-H1'])(
    '%s lacks exactly the figure that was left out',
    async (period) => {
      const files = without(yunxi, 'w/progress/2021-Q2.yaml', missingPiece)
      const { whatIsMissing, reportAt, written } = await run(files, { period })
      expect(whatIsMissing).toEqual([['县民政局', ['城市低保人数']]])
      const texts = reportAt(written[0] ?? '').children.flatMap(textPieces)
      expect(texts).toContain('城市低保人数（人）')
      expect(texts).not.toContain('农村低保人数（人）')
    },
  )

  test('the letter does not bear the number of that period’s reports', async () => {
    const files = without(yunxi, 'w/progress/2021-Q2.yaml', missingPiece)
    const { reportAt, written } = await run(files, { period: '2021-Q2' })
    const [letterhead] = reportAt(written[0] ?? '').children
    expect(letterhead?.type).toBe('letterhead')
    expect(letterhead).not.toHaveProperty('documentNumber')
  })
})

test('what is recorded as not stated was reported', async () => {
  const files = filesOf('yunxi')
  const path = 'w/progress/2021-Q2.yaml'
  const stated = textOf(files[path] as Uint8Array).replace(
    '城市低保人数: 3188人',
    '城市低保人数: ——',
  )
  const { whatIsMissing } = await run({ ...files, [path]: stated }, { period: '2021-Q2' })
  expect(whatIsMissing).toEqual([])
})

test('a year without goals asks for nothing', async () => {
  const { asked, missing, codes } = await run(filesOf('yunxi'), { period: '2022-Q1' })
  expect({ asked, missing, codes }).toEqual({ asked: 0, missing: [], codes: [] })
})

test('only the departments asked for, by any of their names', async () => {
  const { missing } = await run(filesOf('dongtou'), {
    period: '2024-Q4',
    departments: ['区总工会', '医疗保障分局'],
  })
  expect(missing.map(({ department }) => department.id)).toEqual(['区医疗保障分局', '区总工会'])
})

test('the deadline is in every letter', async () => {
  const { written, reportAt } = await run(filesOf('gallery'), {
    period: '2024-Q3',
    deadline: '10月12日前',
  })
  expect(written).toHaveLength(2)
  for (const path of written) {
    expect(reportAt(path).children.flatMap(textPieces).join('\n')).toContain('于10月12日前送我局')
  }
})

test('a template of the workspace’s own goes first', async () => {
  const own = {
    'w/templates/reminder/template.yaml':
      'name: reminder\ntitle: 催办单\ndata: reminder\nreportTitle: 催办单\n',
    'w/templates/reminder/body.md.hbs': '请{{recipient.name}}补报{{missing}}。\n',
  }
  const files = { ...filesOf('gallery'), ...own }
  const { written, reportAt } = await run(files, { period: '2024-Q3' })
  expect(reportAt(written[0] ?? '').children.flatMap(textPieces)).toEqual([
    '请青禾县教育局补报3项。',
  ])
})

describe('what cannot be done is told, and nothing is written', () => {
  const broken = { 'w/templates/reminder/body.md.hbs': '{{recipient.nmae}}\n' }
  const own = {
    'w/templates/reminder/template.yaml':
      'name: reminder\ntitle: 催办单\ndata: reminder\nreportTitle: 催办单\n',
  }
  test.each<
    [string, Readonly<Record<string, string>>, Partial<ReminderRequest>, readonly string[]]
  >([
    [
      'a period and a name',
      {},
      { period: '三季', departments: ['县教委'] },
      ['DEPARTMENT_UNKNOWN', 'PERIOD_UNKNOWN'],
    ],
    ['an idle department', {}, { departments: ['县残联'], period: '2024-Q3' }, ['NOTHING_ASKED']],
    ['a template, once', { ...own, ...broken }, { period: '2024-Q4' }, ['TEMPLATE_NAME_UNKNOWN']],
    ['no workspace', {}, { workspace: 'elsewhere' }, ['WORKSPACE_NOT_FOUND']],
  ])('%s', async (_, files, asked, expected) => {
    const { codes, written } = await run({ ...filesOf('gallery'), ...files }, asked)
    expect({ codes, written }).toEqual({ codes: expected, written: [] })
  })
})

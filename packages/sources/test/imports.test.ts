import { formatOrigin } from '@jibao/core'
import { describe, expect, test } from 'vitest'
import { readValid } from './recording.ts'
import { brief, readFiles, smallWorkspace, takeMark } from './small-workspace.ts'

const q2 = 'progress/2024-Q2.县残联.yaml'

const entry = (figures: string, { file = '甲.xlsx', at = '2024-07-05 09:30' } = {}): string =>
  `  - { file: ${file}, sha256: ${'c0'.repeat(32)}, department: 县残联, by: 李某, at: ${at}, figures: { ${figures} } }\n`

const employed = (value: string, cell = '表!A1'): string =>
  `新增就业: { cell: ${cell}, value: ${value} }`

/** The source of 新增就业 in 2024-Q2, recorded as 1560人, with these imports in these files. */
const sourceWith = async (imports: Readonly<Record<string, string>>): Promise<string> => {
  const files: Record<string, string> = { ...smallWorkspace }
  for (const [file, entries] of Object.entries(imports)) {
    const { [file]: text = 'period: 2024-H1\n' } = files
    files[file] = `${text}imports:\n${entries}`
  }
  const { dataset } = await readValid(files)
  const found = dataset.observations.find(
    ({ indicator, period }) => indicator === '新增就业' && period === '2024-Q2',
  )
  expect(found?.origin).toEqual({ file: q2, line: 3, column: 9 })
  return found?.source === undefined ? 'none' : formatOrigin(found.source)
}

const h1 = 'progress/2024-H1.yaml'

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['no imports', {}, 'none'],
  ['the same value', { [q2]: entry(employed('1560人')) }, '甲.xlsx 表!A1'],
  ['the same, otherwise written', { [q2]: entry(employed('1560.0')) }, '甲.xlsx 表!A1'],
  ['under an alias', { [q2]: entry(`残疾人${employed('1560人')}`) }, '甲.xlsx 表!A1'],
  ['another value: changed by hand', { [q2]: entry(employed('1559人')) }, 'none'],
  ['about the value', { [q2]: entry(employed('约1560人')) }, 'none'],
  ['a value of a unit that it had once', { [q2]: entry(employed('1560户')) }, 'none'],
  ['nothing stated', { [q2]: entry(employed('——')) }, 'none'],
  ['another indicator', { [q2]: entry('参保率: { cell: 表!A1, value: 1560 }') }, 'none'],
  [
    'a sheet with a mark in its name',
    { [q2]: entry(employed('1560人', '"甲!乙!AB12"')) },
    '甲.xlsx 甲!乙!AB12',
  ],
  [
    'the last of a file, whatever the clock said',
    { [q2]: entry(employed('1560人')) + entry(employed('1560人', '表!A2'), { at: '2024-07-04' }) },
    '甲.xlsx 表!A2',
  ],
  ['only the last counts', { [q2]: entry(employed('1560人')) + entry(employed('1人')) }, 'none'],
  [
    'a later one without the indicator',
    { [q2]: entry(employed('1560人')) + entry('办法: { cell: 表!A2, value: 已出台 }') },
    '甲.xlsx 表!A1',
  ],
  [
    'the latest of several files that end on the same day',
    {
      [h1]: entry(employed('1560人', '表!B1'), { at: '2024-07-06 08:00' }),
      [q2]: entry(employed('1560人')),
    },
    '甲.xlsx 表!B1',
  ],
  [
    'at the same time, of the file that comes last',
    { [h1]: entry(employed('1人', '表!B1')), [q2]: entry(employed('1560人')) },
    '甲.xlsx 表!A1',
  ],
  ['of another period', { 'progress/2024-Q1.yaml': entry(employed('1560人')) }, 'none'],
])('%s', async (_name, imports, expected) => {
  expect(await sourceWith(imports)).toBe(expected)
})

test('evidence is read beside value, date and note', async () => {
  const { dataset } = await readValid({
    ...smallWorkspace,
    [q2]: 'period: 2024-Q2\nobservations:\n  新增就业: { value: 7人, evidence: 名册〔2024〕3号 }\n',
  })
  expect(dataset.observations.at(-1)).toMatchObject({
    evidence: '名册〔2024〕3号',
    asOf: '2024-06-30',
  })
})

describe('faults of history', () => {
  const whole = entry(employed('1560人'))
  test.each<[string, string, string, string]>([
    ['DATE_INVALID', 'at: 2024-07-05 09:30', 'at: ‸2024-02-30 09:30', '时:分'],
    ['DATE_INVALID', 'at: 2024-07-05 09:30', 'at: ‸2024-07-05 24:00', '时:分'],
    ['DATE_INVALID', 'at: 2024-07-05 09:30', 'at: ‸7月5日', '时:分'],
    ['VALUE_INVALID', 'cell: 表!A1', 'cell: ‸A1', '填报表!H5'],
    ['VALUE_INVALID', 'cell: 表!A1', 'cell: ‸表!', '填报表!H5'],
    ['VALUE_INVALID', `sha256: ${'c0'.repeat(32)}`, 'sha256: ‸c0', 'SHA-256'],
    ['KEY_UNKNOWN', 'value: 1560人', 'value: 1560人, ‸wos: 1人', 'was'],
    ['KEY_MISSING', '- { file: 甲.xlsx, ', '- ‸{ ', '文件名'],
  ])('%s: %j → %j', async (code, from, to, said) => {
    const { text, origin } = takeMark(
      `${smallWorkspace[q2]}imports:\n${whole.replace(from, to)}`,
      q2,
    )
    const { value, diagnostics } = await readFiles({ ...smallWorkspace, [q2]: text })
    expect(value).toBeUndefined()
    expect(
      diagnostics.map((one) => [one.code, one.origin]),
      brief(diagnostics).join('\n'),
    ).toEqual([[code, origin]])
    expect(brief(diagnostics)[0]).toContain(said)
  })

  test('an indicator that the plan has lost is no more than a warning', async () => {
    const { text, origin } = takeMark(
      `${smallWorkspace[q2]}imports:\n${entry(`‸新增就叶: { cell: 表!A1, value: 1人 }, ${employed('1560人')}`)}`,
      q2,
    )
    const { value, diagnostics } = await readFiles({ ...smallWorkspace, [q2]: text })
    expect(diagnostics).toMatchObject([
      { code: 'IMPORT_INDICATOR_UNKNOWN', severity: 'warning', origin },
    ])
    expect(diagnostics[0]?.hint).toMatch(/“新增就业”.*aliases/)
    expect(value?.dataset.observations.some(({ source }) => source?.cell === 'A1')).toBe(true)
  })
})

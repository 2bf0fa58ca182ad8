import { memoryWorld } from '@jibao/core/testing'
import { readWorkspace } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { brief, type Files, readFiles, smallWorkspace, takeMark } from './small-workspace.ts'

const without = (name: keyof typeof smallWorkspace): Files => {
  const { [name]: _, ...others } = smallWorkspace
  return others
}

const added = (files: Files): Files => ({ ...smallWorkspace, ...files })

/** 季报 in GBK, on the second line. */
const gbk = Uint8Array.from([0x23, 0x0a, 0xbc, 0xbe, 0xb1, 0xa8, 0x3a, 0x20, 0x31])

/** Each deep enough to overflow the stack of a parser that recurses. */
const deep = [
  '['.repeat(20_000),
  '{a: '.repeat(20_000),
  `${'- '.repeat(20_000)}a\nb`,
  '? '.repeat(20_000),
  Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
]

test.each(deep)('refuses hostile nesting (%#) before it is parsed', async (text) => {
  const { diagnostics } = await readFiles(added({ 'plan/甲.yaml': text }))
  expect(diagnostics.map(({ code, origin }) => [code, origin?.file])).toEqual([
    ['YAML_FEATURE', 'plan/甲.yaml'],
  ])
})

describe('a file at fault as a whole', () => {
  test.each<readonly [string, Files, code: string, file: string, line: number | undefined]>([
    ['no departments', without('departments.yaml'), 'FILE_MISSING', 'departments.yaml', undefined],
    ['no plan', without('plan/兜底.yaml'), 'FILE_MISSING', 'plan', undefined],
    ['not UTF-8', added({ 'plan/甲.yaml': gbk }), 'ENCODING', 'plan/甲.yaml', 2],
    ['empty', added({ 'plan/甲.yaml': '' }), 'FILE_EMPTY', 'plan/甲.yaml', 1],
    ['only a comment', added({ 'plan/甲.yml': '# 待填\n' }), 'FILE_EMPTY', 'plan/甲.yml', 1],
    ['a list', added({ 'plan/甲.yaml': '- a\n' }), 'TYPE_WRONG', 'plan/甲.yaml', 1],
    [
      'too large',
      added({ 'plan/甲.yaml': '#'.repeat(5_000_001) }),
      'FILE_TOO_LARGE',
      'plan/甲.yaml',
      1,
    ],
    [
      'hidden extension',
      added({ 'progress/2024-Q3.yaml.txt': '' }),
      'FILE_EXTENSION',
      'progress/2024-Q3.yaml.txt',
      1,
    ],
    [
      'no period in its name',
      added({ 'progress/三季度.yaml': 'period: 2024-Q3\n' }),
      'PERIOD_UNKNOWN',
      'progress/三季度.yaml',
      1,
    ],
  ])('%s', async (_, files, code, file, line) => {
    const { value, diagnostics } = await readFiles(files)
    expect(value).toBeUndefined()
    expect(
      diagnostics.map((found) => [found.code, found.origin?.file, found.origin?.line]),
      brief(diagnostics).join('\n'),
    ).toEqual([[code, file, line]])
    expect(diagnostics[0]?.hint).not.toBe('')
  })

  test('not a workspace', async () => {
    const { value, diagnostics } = await readFiles(without('jibao.yaml'))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['WORKSPACE_NOT_FOUND'])
    expect(diagnostics[0]?.hint).toContain('jibao init')
  })

  test('that the system will not open', async () => {
    const world = memoryWorld({ 'w/jibao.yaml': smallWorkspace['jibao.yaml'] })
    const { diagnostics } = await readWorkspace('w', {
      ...world,
      read: () => Promise.reject(new Error('EACCES: permission denied')),
      list: (path) => (path === 'w' ? world.list(path) : Promise.reject(new Error('EIO'))),
    })
    expect(diagnostics.map(({ code, origin }) => `${code} ${origin?.file}`)).toEqual([
      'FILE_UNREADABLE assessment',
      'FILE_MISSING departments.yaml',
      'FILE_UNREADABLE jibao.yaml',
      'FILE_UNREADABLE manuscripts',
      'FILE_MISSING plan',
      'FILE_UNREADABLE plan',
      'FILE_UNREADABLE progress',
      'FILE_UNREADABLE series',
    ])
  })
})

test('reads .yml and .YAML, with a byte order mark or carriage returns, and passes other files over', async () => {
  const { 'progress/2024-Q1.yaml': q1, ...others } = smallWorkspace
  const plain = await readFiles(smallWorkspace)
  const { value, diagnostics } = await readFiles({
    ...others,
    'departments.yaml': `\uFEFF${others['departments.yaml']}`,
    'progress/2024-Q1.YAML': q1.replaceAll('\n', '\r\n'),
    'progress/2024年二季度.民政局.yml': 'period: 2024Q2\n',
    'progress/说明.txt': '每季度报一次',
    'progress/._2024-Q1.yaml': gbk,
    'plan/旧稿/甲.yaml': 'x',
    'README.md': '# 说明',
  })
  expect(brief(diagnostics)).toEqual([])
  expect(value?.dataset.observations.map(({ reading }) => reading)).toEqual(
    plain.value?.dataset.observations.map(({ reading }) => reading),
  )
})

describe('files at odds with each other', () => {
  const programme = 'programme: { id: 乙, name: 乙, lead: 县残联 }\n'
  test.each<readonly [code: string, file: string, marked: string, said: string]>([
    [
      'PROGRAMME_DUPLICATE',
      'plan/甲.yaml',
      'programme: { id: ‸兜底, name: 乙, lead: 县残联 }\n',
      'plan/兜底.yaml:2:7',
    ],
    [
      'INDICATOR_DUPLICATE',
      'plan/甲.yaml',
      `${programme}indicators: [{ id: ‸办法 }]\n`,
      'plan/兜底.yaml:35:9',
    ],
    [
      'GOAL_DUPLICATE',
      'plan/甲.yaml',
      `${programme}goals: [‸{ year: 2024, number: 1, title: 乙, text: 乙 }]\n`,
      'plan/兜底.yaml:7:5',
    ],
    [
      'PERIOD_CONFLICT',
      'progress/2024-Q1.甲.yaml',
      'period: 2024-Q1\nissued: ‸2024-04-13\n',
      'progress/2024-Q1.yaml:2:9',
    ],
    [
      'PERIOD_CONFLICT',
      'progress/2024-Q1.甲.yaml',
      'period: 2024-Q1\ndocumentNumber: ‸某民〔2024〕4号\n',
      '发文字号',
    ],
    [
      'OBSERVATION_DUPLICATE',
      'progress/2024-Q1.甲.yaml',
      'period: 2024-Q1\nobservations:\n  ‸最低生活保障标准: 1\n',
      'progress/2024-Q1.yaml:5:3',
    ],
    [
      'OBSERVATION_DUPLICATE',
      'progress/2024年上半年.yaml',
      'period: 2024-H1\nobservations: { ‸残疾人新增就业: —— }\n',
      'progress/2024-Q2.县残联.yaml:3:3',
    ],
    [
      'NARRATIVE_DUPLICATE',
      'progress/2024-Q2.甲.yaml',
      'period: 2024-Q2\nnarrative: { ‸就业: 已完成。 }\n',
      'progress/2024-Q2.县残联.yaml:7:3',
    ],
    [
      'NARRATIVE_DUPLICATE',
      'progress/2024-Q2.甲.yaml',
      'period: 2024-Q2\nsummary: { ‸兜底保障: 平稳。 }\n',
      'progress/2024-Q2.县残联.yaml:13:3',
    ],
    [
      'GOAL_YEAR_MISMATCH',
      'progress/2023-Q4.yaml',
      'period: 2023-Q4\nnarrative: { ‸就业: 已完成。 }\n',
      '2024 年',
    ],
  ])('%s by %s', async (code, file, marked, said) => {
    const { text, origin } = takeMark(marked, file)
    const { value, diagnostics } = await readFiles(added({ [file]: text }))
    expect(value).toBeUndefined()
    expect(diagnostics.map((found) => [found.code, found.origin])).toEqual([[code, origin]])
    expect(diagnostics[0]?.message).toContain(said)
  })

  test('targets measured against each other in a circle, told once', async () => {
    const than = (name: string): string => `targets: { 2024: { relative: 不低于, than: ${name} } }`
    const { diagnostics } = await readFiles(
      added({
        'plan/甲.yaml': `${programme}indicators:
  - { id: 甲, ${than('乙')} }
  - { id: 乙, ${than('丙')} }
  - { id: 丙, ${than('乙')} }
`,
      }),
    )
    expect(diagnostics.map(({ code, origin }) => [code, origin?.line])).toEqual([
      ['TARGET_CIRCULAR', 4],
    ])
    expect(diagnostics[0]?.message).toContain('“乙” → “丙” → “乙”')
  })
})

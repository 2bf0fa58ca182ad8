import { expect, test } from 'vitest'
import { figure, readValid, record, workbook } from './recording.ts'
import { type Files, smallWorkspace } from './small-workspace.ts'

const q1 = 'progress/2024-Q1.yaml'
const part = 'progress/2024-Q2.县残联.yaml'

/** What of each file was changed, by the lines that are new. */
const newLines = (files: Files, changed: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(changed).map(([file, text]) => {
      const before = new Set(String(files[file] ?? '').split('\n'))
      return [file, text.split('\n').filter((line) => !before.has(line))]
    }),
  )

const history = (...figures: readonly string[]): readonly string[] => [
  'imports:',
  '  - file: 填报表.xlsx',
  `    sha256: ${'ab'.repeat(32)}`,
  '    at: 2024-04-09 15:30',
  '    figures:',
  ...figures.map((line) => `      ${line}`),
]

test.each<[string, Files, Parameters<typeof figure>, Readonly<Record<string, readonly string[]>>]>([
  [
    'a new figure goes into the file of its period',
    {},
    ['服务满意度', '98%'],
    { [q1]: ['  服务满意度: 98%', ...history('服务满意度: { cell: 填报表!H5, value: 98% }')] },
  ],
  [
    'and not into a part of it, but into one that is begun',
    {},
    ['参保率', '98%', { period: '2024-Q2' }],
    {
      'progress/2024-Q2.yaml': [
        'period: 2024-Q2',
        'observations:',
        '  参保率: 98%',
        ...history('参保率: { cell: 填报表!H5, value: 98% }'),
      ],
    },
  ],
  [
    'which tells editors its schema as the others do',
    { 'progress/2023.yaml': '# yaml-language-server: $schema=../s.json \r\nperiod: 2023\r\n' },
    ['参保率', '98%', { period: '2025' }],
    {
      'progress/2025.yaml': [
        '# yaml-language-server: $schema=../s.json',
        'period: 2025',
        'observations:',
        '  参保率: 98%',
        ...history('参保率: { cell: 填报表!H5, value: 98% }'),
      ],
    },
  ],
  [
    'the file of a period may be named in other ways',
    {
      'progress/2025年三季度.yml': 'period: 2025-Q3\n',
      'progress/2025-Q3.甲.yaml': 'period: 2025-Q3\n',
    },
    ['参保率', '98%', { period: '2025-Q3' }],
    {
      'progress/2025年三季度.yml': [
        'observations:',
        '  参保率: 98%',
        ...history('参保率: { cell: 填报表!H5, value: 98% }'),
      ],
    },
  ],
  [
    'a figure is replaced in the part of a period where it stands',
    {},
    ['办法', '推进中', { period: '2024-Q2' }],
    {
      [part]: [
        '  办法: 推进中',
        ...history('办法: { cell: 填报表!H5, value: 推进中, was: 已出台 }'),
      ],
    },
  ],
  [
    'and in the file of a period that ends on the same day',
    {},
    ['办法', '推进中', { period: '2024-H1' }],
    {
      [part]: [
        '  办法: 推进中',
        ...history('办法: { cell: 填报表!H5, value: 推进中, was: 已出台 }'),
      ],
    },
  ],
  [
    'in a series too, with its history beside the figures of its year',
    {
      'series/历年.yaml': 'observations:\n  参保率: { 2022: 90%, 2023: 91% } # 年鉴\n',
      'progress/2023.yaml': 'period: 2023\n',
    },
    ['参保率', '92%', { period: '2023', asOf: '2023-12-30' }],
    {
      'series/历年.yaml': [
        '  参保率: { 2022: 90%, 2023: { value: 92%, asOf: 2023-12-30 } } # 年鉴',
      ],
      'progress/2023.yaml': history('参保率: { cell: 填报表!H5, value: 92%, was: 91% }'),
    },
  ],
  [
    'in a series of lines, asked for as of the last quarter',
    {
      'series/历年.yaml':
        'observations:\n  参保率:\n    2022: 90%\n    2023:\n      value: 91% # 年鉴\n',
    },
    ['参保率', '92%', { period: '2023-Q4', note: '快报' }],
    {
      'series/历年.yaml': ['      value: 92% # 年鉴', '      note: 快报'],
      'progress/2023-Q4.yaml': [
        'period: 2023-Q4',
        ...history('参保率: { cell: 填报表!H5, value: 92%, was: 91% }'),
      ],
    },
  ],
])('%s', async (_name, more, stated, expected) => {
  const files = { ...smallWorkspace, ...more }
  const changed = await record(files, [workbook([figure(...stated)])])
  expect(newLines(files, changed)).toEqual(expected)
  const [indicator, value] = stated
  const { dataset } = await readValid({ ...files, ...changed })
  const observation = dataset.observations.find(
    (one) => one.indicator === indicator && one.source !== undefined,
  )
  expect(observation?.source, value).toEqual({ file: '填报表.xlsx', sheet: '填报表', cell: 'H5' })
})

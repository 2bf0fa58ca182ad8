import { expect, test } from 'vitest'
import { brief, edit, readFiles, smallWorkspace } from './small-workspace.ts'

const withChecks = (section: string) => ({
  ...smallWorkspace,
  'jibao.yaml': `${smallWorkspace['jibao.yaml']}${section}`,
})

test('says how the workspace wants to be checked', async () => {
  const { value, diagnostics } = await readFiles(
    withChecks(`checks:
  severity:
    DATA_UNCHANGED: 关闭
    COMPLETION_RATE: 警告
    HALF_WIDTH: 提示
    PARTS_TOTAL: 错误
  excuses:
    - code: DATA_UNCHANGED
      file: progress/2024-Q2.yaml
      line: 7
      reason: 二季度没有新增
    - { code: COMPLETION_RATE, file: 初稿.docx, quote: 127%, reason: 按上级口径 }
    - { code: PARTS_TOTAL, file: 统计.xlsx, sheet: 一季度, cell: C7, reason: 含外县 }
`),
  )
  expect(brief(diagnostics)).toEqual([])
  expect(value?.checks).toEqual({
    severities: {
      DATA_UNCHANGED: 'off',
      COMPLETION_RATE: 'warning',
      HALF_WIDTH: 'info',
      PARTS_TOTAL: 'error',
    },
    severityOrigins: {
      DATA_UNCHANGED: { file: 'jibao.yaml', line: 16, column: 21 },
      COMPLETION_RATE: { file: 'jibao.yaml', line: 17, column: 22 },
      HALF_WIDTH: { file: 'jibao.yaml', line: 18, column: 17 },
      PARTS_TOTAL: { file: 'jibao.yaml', line: 19, column: 18 },
    },
    excuses: [
      {
        code: 'DATA_UNCHANGED',
        file: 'progress/2024-Q2.yaml',
        line: 7,
        reason: '二季度没有新增',
        origin: { file: 'jibao.yaml', line: 21, column: 7 },
      },
      {
        code: 'COMPLETION_RATE',
        file: '初稿.docx',
        quote: '127%',
        reason: '按上级口径',
        origin: { file: 'jibao.yaml', line: 25, column: 7 },
      },
      {
        code: 'PARTS_TOTAL',
        file: '统计.xlsx',
        sheet: '一季度',
        cell: 'C7',
        reason: '含外县',
        origin: { file: 'jibao.yaml', line: 26, column: 7 },
      },
    ],
  })
})

const excuse = 'code: DATA_UNCHANGED, file: progress/2024-Q2.yaml'

test.each<readonly [string, section: string, code: string, message: string]>([
  [
    'a severity',
    'severity: { DATA_UNCHANGED: ‸严重 }',
    'VALUE_INVALID',
    '“DATA_UNCHANGED”不能是“严重”',
  ],
  [
    'a code',
    'severity: { ‸data-unchanged: 错误 }',
    'VALUE_INVALID',
    '“severity”不能是“data-unchanged”',
  ],
  ['an excuse without a reason', `excuses: [‸{ ${excuse} }]`, 'KEY_MISSING', '缺少“reason”'],
  [
    'a line',
    `excuses: [{ ${excuse}, reason: 属实, line: ‸七 }]`,
    'VALUE_INVALID',
    '“line”不能是“七”',
  ],
  [
    'a cell',
    `excuses: [{ ${excuse}, reason: 属实, cell: ‸第7行 }]`,
    'VALUE_INVALID',
    '“cell”不能是“第7行”',
  ],
  ['a key', `excuses: [{ ${excuse}, reason: 属实, ‸row: 7 }]`, 'KEY_UNKNOWN', '不认识的键“row”'],
  ['a section', '‸sevrity: {}', 'KEY_UNKNOWN', '不认识的键“sevrity”'],
])('refuses %s at its place', async (_, section, code, message) => {
  const { files, origin } = edit(
    smallWorkspace,
    'jibao.yaml',
    'plugins: [jibao-ofd]\n',
    `checks:\n  ${section}\n`,
  )
  const { value, diagnostics } = await readFiles(files)
  expect(value).toBeUndefined()
  expect(diagnostics.map((one) => [one.code, one.message, one.origin])).toEqual([
    [code, message, origin],
  ])
})

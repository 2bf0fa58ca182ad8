import type { FigureToRecord } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { figure, record, workbook } from './recording.ts'
import { smallWorkspace } from './small-workspace.ts'

const q1 = 'progress/2024-Q1.yaml'
const { [q1]: _, 'progress/2024-Q2.县残联.yaml': __, ...bare } = smallWorkspace

/** ‹65人› stands for the history of both figures, at its indentation, where 65人 was recorded before. */
const withHistory = (text: string): string =>
  text.replace(/^( *)‹(.*)›/m, (_match, indent: string, was: string) =>
    [
      'imports:',
      '  - file: 填报表.xlsx',
      `    sha256: ${'ab'.repeat(32)}`,
      '    at: 2024-04-09 15:30',
      '    figures:',
      '      服务满意度: { cell: 填报表!H5, value: 2% }',
      `      新增就业: { cell: 填报表!H5, value: 66人${was === '' ? '' : `, was: ${was}`} }`,
    ]
      .map((line) => `${indent}${line}`)
      .join(text.includes('\r\n') ? '\r\n' : '\n'),
  )

const become66 = [figure('新增就业', '66人')]

describe('a figure is replaced where it stands', () => {
  test.each([
    ['bare', '  新增就业: 65人\n', '  新增就业: 66人\n'],
    ['without its unit', '  新增就业: 65\n', '  新增就业: 66人\n'],
    ['under its alias', '  残疾人新增就业: 65人\n', '  残疾人新增就业: 66人\n'],
    ['under a quoted key', '  "新增就业": 65人\n', '  "新增就业": 66人\n'],
    ['in quotes', "  新增就业: '65人'\n", '  新增就业: 66人\n'],
    ['in double quotes', '  新增就业: "65\\u4eba"\n', '  新增就业: 66人\n'],
    ['with a comment', '  新增就业: 65人   # 快报数 \n', '  新增就业: 66人   # 快报数 \n'],
    ['with spaces behind', '  新增就业: 65人   \n', '  新增就业: 66人   \n'],
    ['far from its key', '  新增就业:     65人\n', '  新增就业:     66人\n'],
    ['on the next line', '  新增就业:\n    65人 # 快报数\n', '  新增就业:\n    66人 # 快报数\n'],
    ['indented by five', '     新增就业: 65人\n', '     新增就业: 66人\n'],
    [
      'between others',
      '  办法: 已出台\n  新增就业: 65人\n  参保率: 1%\n',
      '  办法: 已出台\n  新增就业: 66人\n  参保率: 1%\n',
    ],
    [
      'between comments',
      '  # 一\n  新增就业: 65人\n  # 二\n',
      '  # 一\n  新增就业: 66人\n  # 二\n',
    ],
    ['nothing', '  新增就业:\n', '  新增就业: 66人\n'],
    ['nothing but a comment', '  新增就业:   # 待报\n', '  新增就业: 66人   # 待报\n'],
    [
      'nothing, before others',
      '  新增就业:\n\n  # 下\n  办法: 已出台\n',
      '  新增就业: 66人\n\n  # 下\n  办法: 已出台\n',
    ],
    ['not stated', '  新增就业: ——\n', '  新增就业: 66人\n'],
    [
      'as a block of text',
      '  新增就业: |\n    65人\n\n  办法: 已出台\n',
      '  新增就业: 66人\n\n  办法: 已出台\n',
    ],
    [
      'as a block with a comment',
      '  新增就业: >- # 快报数\n    65人\n',
      '  新增就业: 66人 # 快报数\n',
    ],
    ['as an explicit key', '  ? 新增就业\n  : 65人\n', '  ? 新增就业\n  : 66人\n'],
    [
      'as a key without a value',
      '  ? 新增就业\n  办法: 已出台\n',
      '  ? 新增就业\n  : 66人\n  办法: 已出台\n',
    ],
    [
      'with fields on a line',
      '  新增就业: { value: 65人, note: 快报数 } # 注\n',
      '  新增就业: { value: 66人, note: 快报数 } # 注\n',
    ],
    [
      'with fields below',
      '  新增就业:\n    # 甲\n    value: 65人 # 乙\n    note: 快报数\n',
      '  新增就业:\n    # 甲\n    value: 66人 # 乙\n    note: 快报数\n',
    ],
    [
      'with fields in another order',
      '  新增就业:\n    note: |\n      快报数\n    value: 65人\n',
      '  新增就业:\n    note: |\n      快报数\n    value: 66人\n',
    ],
    [
      'with a blank field',
      '  新增就业: { value: , note: 快报数 }\n',
      '  新增就业: { value: 66人 , note: 快报数 }\n',
    ],
  ])('%s', async (_name, before, after) => {
    const files = { ...bare, [q1]: `period: 2024-Q1\nobservations:\n${before}narrative: {}\n` }
    const changed = await record(files, [workbook(become66)])
    expect(Object.keys(changed)).toEqual([q1])
    expect(changed[q1]?.split('imports:')[0]).toBe(
      `period: 2024-Q1\nobservations:\n${after}narrative: {}\n`,
    )
  })
})

describe('in whole files', () => {
  test.each([
    [
      'between brackets',
      'period: 2024-Q1\nobservations: {新增就业: 65人, 参保率: 1%}\n',
      'period: 2024-Q1\nobservations: {新增就业: 66人, 参保率: 1%, 服务满意度: 2%}\n‹65人›\n',
    ],
    [
      'between brackets over several lines',
      'period: 2024-Q1\nobservations: {\n  新增就业, # 甲\n  参保率: 1%, # 乙\n}\n',
      'period: 2024-Q1\nobservations: {\n  新增就业: 66人, # 甲\n  参保率: 1%, 服务满意度: 2%, # 乙\n}\n‹›\n',
    ],
    [
      'all of it between brackets',
      '{"period": "2024-Q1", "observations": {"新增就业": "65人"}}',
      `{"period": "2024-Q1", "observations": {"新增就业": 66人, 服务满意度: 2%}, imports: [ { file: 填报表.xlsx, sha256: ${'ab'.repeat(32)}, at: 2024-04-09 15:30, figures: { 服务满意度: { cell: 填报表!H5, value: 2% }, 新增就业: { cell: 填报表!H5, value: 66人, was: 65人 } } } ]}`,
    ],
    [
      'all of it between brackets, without figures',
      '{ period: 2024-Q1 }\n',
      `{ period: 2024-Q1, observations: { 新增就业: 66人, 服务满意度: 2% }, imports: [ { file: 填报表.xlsx, sha256: ${'ab'.repeat(32)}, at: 2024-04-09 15:30, figures: { 服务满意度: { cell: 填报表!H5, value: 2% }, 新增就业: { cell: 填报表!H5, value: 66人 } } } ] }\n`,
    ],
    [
      'no figures yet',
      'period: 2024-Q1\n',
      'period: 2024-Q1\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\n‹›\n',
    ],
    [
      'no figures yet, but prose',
      '# 一季度\nperiod: 2024-Q1 # 报告期\nissued: 2024-04-12\nsummary: # 总体\n  兜底: 平稳。\n# 完\n',
      '# 一季度\nperiod: 2024-Q1 # 报告期\nissued: 2024-04-12\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\nsummary: # 总体\n  兜底: 平稳。\n# 完\n‹›\n',
    ],
    [
      'an empty section',
      'period: 2024-Q1\nobservations: {} # 待报\nsummary: {}\n',
      'period: 2024-Q1\nobservations: # 待报\n  新增就业: 66人\n  服务满意度: 2%\nsummary: {}\n‹›\n',
    ],
    [
      'an empty section with a comment in it',
      'period: 2024-Q1\nobservations: { # 待报\n}\n',
      'period: 2024-Q1\nobservations: { 新增就业: 66人, 服务满意度: 2%  # 待报\n}\n‹›\n',
    ],
    [
      'new figures in the order of the plan, behind the last',
      'period: 2024-Q1\nobservations:\n    参保率: 1%   # 甲\n    # 乙\n\nsummary: {}\n\n\n',
      'period: 2024-Q1\nobservations:\n    参保率: 1%   # 甲\n    新增就业: 66人\n    服务满意度: 2%\n    # 乙\n\nsummary: {}\n‹›\n\n\n',
    ],
    [
      'behind a block of text',
      'period: 2024-Q1\nobservations:\n  参保率:\n    value: 1%\n    note: |\n      一\n\n      二\n\n\nsummary: {}\n',
      'period: 2024-Q1\nobservations:\n  参保率:\n    value: 1%\n    note: |\n      一\n\n      二\n  新增就业: 66人\n  服务满意度: 2%\n\n\nsummary: {}\n‹›\n',
    ],
    [
      'no line break at the end',
      'period: 2024-Q1\nobservations:\n  新增就业: 65人',
      'period: 2024-Q1\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\n‹65人›',
    ],
    [
      'no value and no line break at the end',
      'period: 2024-Q1\nobservations:\n  新增就业:',
      'period: 2024-Q1\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\n‹›',
    ],
    [
      'a comment without a line break at the end',
      'period: 2024-Q1\nobservations:\n  新增就业: 65人\n# 完',
      'period: 2024-Q1\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\n# 完\n‹65人›',
    ],
    [
      'lines as Windows ends them',
      'period: 2024-Q1\r\nobservations:\r\n  新增就业: 65人 # 甲\r\n  参保率: |\r\n    1%\r\n\r\n# 乙\r\n',
      'period: 2024-Q1\r\nobservations:\r\n  新增就业: 66人 # 甲\r\n  参保率: |\r\n    1%\r\n  服务满意度: 2%\r\n\r\n# 乙\r\n‹65人›\r\n',
    ],
    [
      'a byte order mark',
      '\uFEFFperiod: 2024-Q1\nobservations:\n  新增就业: 65人\n',
      '\uFEFFperiod: 2024-Q1\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\n‹65人›\n',
    ],
    [
      'marks of start and end',
      '%YAML 1.2\n---\nperiod: 2024-Q1\nobservations:\n  新增就业: 65人\n... # 完\n# 尾\n',
      '%YAML 1.2\n---\nperiod: 2024-Q1\nobservations:\n  新增就业: 66人\n  服务满意度: 2%\n‹65人›\n... # 完\n# 尾\n',
    ],
    [
      'keys away from the margin',
      '---\n  period: 2024-Q1\n  observations:\n      新增就业: 65人\n',
      '---\n  period: 2024-Q1\n  observations:\n      新增就业: 66人\n      服务满意度: 2%\n  ‹65人›\n',
    ],
  ])('%s', async (_name, before, after) => {
    const figures = [figure('服务满意度', '2%'), figure('新增就业', '66人')]
    const changed = await record({ ...bare, [q1]: before }, [workbook(figures)])
    expect(changed).toEqual({ [q1]: withHistory(after) })
  })
})

/** One line of history that stands there already. */
const past = `file: 甲.xlsx, sha256: ${'0'.repeat(64)}, at: 2024-04-08, figures: { 新增就业: { cell: 表!A1, value: 1人 } }`
const [next, ...rest] = [
  'file: 填报表.xlsx',
  `sha256: ${'ab'.repeat(32)}`,
  'at: 2024-04-09 15:30',
  'figures:',
  '  新增就业: { cell: 填报表!H5, value: 66人 }',
]
const nextIn = (indent: string): string =>
  [`${indent}- ${next}`, ...rest.map((line) => `${indent}  ${line}`)].join('\n')
const nextInline = `{ ${next}, ${rest.slice(0, 2).join(', ')}, figures: { 新增就业: { cell: 填报表!H5, value: 66人 } } }`

describe('history is added to', () => {
  test.each([
    ['imports: [] # 无\n', `imports: # 无\n${nextIn('  ')}\n`],
    ['imports: [\n]\n', `imports: [ ${nextInline} \n]\n`],
    [`imports:\n  - { ${past} }\n`, `imports:\n  - { ${past} }\n${nextIn('  ')}\n`],
    [`imports:\n- { ${past} } # 甲\n`, `imports:\n- { ${past} } # 甲\n${nextIn('')}\n`],
    [`imports: [{ ${past} }]\n`, `imports: [{ ${past} }, ${nextInline}]\n`],
    [
      `imports:\n    -\n      ${past
        .replaceAll(', ', '\n      ')
        .replace('figures: {', 'figures:\n       ')
        .replace(/\n *value/, ', value')
        .replace(/ \}$/, '')}\n`,
      `imports:\n    -\n      ${past
        .replaceAll(', ', '\n      ')
        .replace('figures: {', 'figures:\n       ')
        .replace(/\n *value/, ', value')
        .replace(/ \}$/, '')}\n${nextIn('    ')}\n`,
    ],
  ])('%j', async (before, after) => {
    const files = { ...bare, [q1]: `period: 2024-Q1\n${before}observations:\n  参保率: 1%\n` }
    const changed = await record(files, [workbook([figure('新增就业', '66人')])])
    expect(changed[q1]).toBe(
      `period: 2024-Q1\n${after}observations:\n  参保率: 1%\n  新增就业: 66人\n`,
    )
  })
})

describe('what stands beside a figure', () => {
  const all = { asOf: '2024-03-28', note: '快报, 待核', evidence: '名册 #1' }
  test.each<[string, string, Partial<FigureToRecord>, string]>([
    ['nothing', '65人', {}, '66人'],
    ['a date', '65人', { asOf: '2024-03-28' }, '{ value: 66人, asOf: 2024-03-28 }'],
    ['the last day', '65人', { asOf: '2024-03-31' }, '66人'],
    [
      'all',
      '65人 # 注',
      all,
      "{ value: 66人, asOf: 2024-03-28, note: '快报, 待核', evidence: '名册 #1' } # 注",
    ],
    ['blank texts', '65人', { note: '', evidence: ' \n' }, '66人'],
    [
      'several lines',
      '65人',
      { note: ' 一。\r\n\r\n二\n' },
      '{ value: 66人, note: "一。\\n\\n二" }',
    ],
    [
      'a note, other fields kept',
      '{ asOf: 2024-03-25, value: 65人, evidence: 名册 }',
      { note: '快报' },
      '{ asOf: 2024-03-25, value: 66人, evidence: 名册, note: 快报 }',
    ],
    [
      'the last day instead of another',
      '{ value: 65人, asOf: 2024-03-25 }',
      { asOf: '2024-03-31' },
      '{ value: 66人, asOf: 2024-03-31 }',
    ],
    [
      'all, below',
      '\n      # 一\n      note: 旧 # 二\n      value: 65人',
      all,
      "\n      # 一\n      note: 快报, 待核 # 二\n      value: 66人\n      asOf: 2024-03-28\n      evidence: '名册 #1'",
    ],
  ])('%s', async (_name, before, stated, after) => {
    const files = { ...bare, [q1]: `period: 2024-Q1\nobservations:\n  新增就业: ${before}\n` }
    const changed = await record(files, [workbook([figure('新增就业', '66人', stated)])])
    expect(changed[q1]?.split('imports:')[0]).toBe(
      `period: 2024-Q1\nobservations:\n  新增就业: ${after}\n`,
    )
  })

  test('a note comes alone: the figure stays as it is written', async () => {
    const files = { ...bare, [q1]: "period: 2024-Q1\nobservations:\n  新增就业: '66.0 人'\n" }
    const changed = await record(files, [workbook([figure('新增就业', '66人', { note: '快报' })])])
    expect(changed[q1]).toContain('  新增就业: { value: 66.0 人, note: 快报 }\n')
    expect(changed[q1]).not.toContain('was')
  })
})

test.each([
  ['名册', '名册'],
  ['见附件1', '见附件1'],
  ['', undefined],
  ['0012', "'0012'"],
  ['12', "'12'"],
  ['yes', "'yes'"],
  ['No', "'No'"],
  ['~', "'~'"],
  ['null', "'null'"],
  ['1e5', "'1e5'"],
  ['1_000', "'1_000'"],
  ['12:30', "'12:30'"],
  ['2024-09-30', "'2024-09-30'"],
  ['名册: 一', "'名册: 一'"],
  ['名册:一', '名册:一'],
  ['名册：一', '名册：一'],
  ['名册 #1', "'名册 #1'"],
  ['名册#1', '名册#1'],
  ['#1', "'#1'"],
  ['- 一', "'- 一'"],
  ['-', "'-'"],
  ['——', '——'],
  ['---', '---'],
  ['...', '...'],
  ['? 一', "'? 一'"],
  ['*一*', "'*一*'"],
  ['&一', "'&一'"],
  ['!一', "'!一'"],
  ['%一', "'%一'"],
  ['@一', "'@一'"],
  ['`一`', "'`一`'"],
  ['|一', "'|一'"],
  ['>18', "'>18'"],
  ['>8', "'>8'"],
  ['[一]', "'[一]'"],
  ['{一}', "'{一}'"],
  ['一, 二', '一, 二'],
  ['一]', '一]'],
  ["'一'", "'''一'''"],
  ['"一"', '\'"一"\''],
  ["it's", "it's"],
  [' 一', "' 一'"],
  ['一 ', "'一 '"],
  ['<<', "'<<'"],
  ['=1+1', '=1+1'],
  ['C:\\名册.xlsx', 'C:\\名册.xlsx'],
  ['一\t二', '一\t二'],
  ['一\n二', '"一\\n\\n二"'],
  ['𠮷', '𠮷'],
])('a text is quoted only where it has to be: %j', async (note, written) => {
  const files = {
    ...bare,
    [q1]: 'period: 2024-Q1\nobservations:\n  新增就业:\n    value: 65人\n',
  }
  const changed = await record(files, [workbook([figure('新增就业', '66人', { note })])])
  expect(changed[q1]?.split('imports:')[0]).toBe(
    `period: 2024-Q1\nobservations:\n  新增就业:\n    value: 66人\n${written === undefined ? '' : `    note: ${written}\n`}`,
  )
})

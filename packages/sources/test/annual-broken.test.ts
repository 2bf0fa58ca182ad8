import { describe, expect, test } from 'vitest'
import { annualWorkspace } from './annual-workspace.ts'
import { brief, edit, readFiles, takeMark } from './small-workspace.ts'

type FileName = keyof typeof annualWorkspace

const settings = 'jibao.yaml'
const plan = 'plan/民政.yaml'
const series = 'series/历年.yaml'
const assessment = 'assessment/2021.yaml'
const manuscript = 'manuscripts/2021.考评材料.md'

/** `from` becomes `to`, in which ‸ stands where the fault is to be reported. */
type Case = readonly [code: string, file: FileName, from: string, to: string, said: string]

const workspaces: readonly Case[] = [
  ['VALUE_INVALID', settings, 'every: 年', 'every: ‸月', '季度'],
  ['VALUE_INVALID', settings, 'method: 取整', 'method: ‸取正', '“取整”'],
  ['VALUE_INVALID', settings, 'significant: 3', 'significant: ‸4', '1 至 3'],
  ['VALUE_INVALID', settings, 'below: 10', 'below: ‸十', '如 10'],
  ['VALUE_INVALID', settings, 'names: 遮盖', 'names: ‸隐藏', '拒绝'],
  ['KEY_UNKNOWN', settings, '  public:', '  ‸publik:', '“public”'],
  ['KEY_MISSING', settings, '{ text: 某里仁, reason: 单位名称 }', '‸{ text: 某里仁 }', '理由'],
  [
    'KEY_MISSING',
    settings,
    '{ indicators: [低保标准], method: 公开 }',
    '‸{ method: 公开 }',
    'categories',
  ],
  ['INDICATOR_UNKNOWN', settings, '[低保标准]', '[‸低保标淮]', '“低保标准”'],
  ['CATEGORY_UNKNOWN', settings, '[救助]', '[‸救护]', 'category'],
  ['TYPE_WRONG', settings, '[某县, 里仁村]', '‸某县', '列表'],
]

const parts: readonly Case[] = [
  ['VALUE_INVALID', plan, 'baseline: 2018', 'baseline: ‸18', '如 2022'],
  ['VALUE_INVALID', plan, 'level: 县', 'level: ‸乡', '区县'],
  ['INDICATOR_UNKNOWN', plan, 'parts: [城市', 'parts: [‸城镇', '“城市低保人数”'],
  ['INDICATOR_REPEATED', plan, ', 农村低保人数]', ', ‸城市低保人数]', '两次'],
  ['PART_INVALID', plan, 'including: [水+电]', 'including: [‸低保标准]', '元/月'],
  ['PART_INVALID', plan, 'including: [水+电]', 'including: [‸实施办法]', '办成'],
  [
    'PART_INVALID',
    plan,
    'accrual: milestone\n',
    'accrual: milestone\n    ‸parts: [水+电]\n',
    '组成部分',
  ],
  ['VALUE_INVALID', plan, 'including: [水+电]', 'parts: [水+电]\n    ‸including: [水+电]', '一组'],
]

const seriesCases: readonly Case[] = [
  ['INDICATOR_UNKNOWN', series, '  低保标准:', '  ‸低保标淮:', '“低保标准”'],
  ['VALUE_INVALID', series, '    2019:', '    ‸19:', '四位'],
  ['UNIT_MISMATCH', series, '285元/月', '‸285元/年', '换算'],
  ['QUANTITY_INVALID', series, '285元/月', '‸2,85元/月', '逗号'],
  ['AS_OF_OUTSIDE', series, 'asOf: 2020-12-30', 'asOf: ‸2021-01-01', '2020-12-31'],
  [
    'OBSERVATION_DUPLICATE',
    series,
    '    2019:',
    '    ‸2021: 1\n    2019:',
    'progress/2021-Q4.yaml:3:3',
  ],
  ['KEY_DUPLICATE', series, '    2020: {', '    2020: 1\n    ‸2020: {', `${series}:4:5`],
]

const assessments: readonly Case[] = [
  ['PERIOD_MISMATCH', assessment, 'year: 2021', 'year: ‸2020', '文件名'],
  [
    'KEY_MISSING',
    assessment,
    '{ indicator: 实施办法, weight: 2.5,',
    '‸{ indicator: 实施办法,',
    '分值',
  ],
  ['VALUE_INVALID', assessment, 'rule: 达标得分', 'rule: ‸达标', '按比例'],
  ['POINTS_INVALID', assessment, 'weight: 5分', 'weight: ‸5%', '单位为分'],
  ['POINTS_INVALID', assessment, 'weight: 2.5', 'weight: ‸0', '大于 0'],
  ['POINTS_INVALID', assessment, 'deduct: 0.5分', 'deduct: ‸约1分', '0.5分'],
  ['POINTS_INVALID', assessment, 'deduct: 0.5分', 'deduct: ‸6分', '5分'],
  [
    'INDICATOR_UNKNOWN',
    assessment,
    '- indicator: 低保标准',
    '- indicator: ‸低保标淮',
    '“低保标准”',
  ],
  ['ASSESSMENT_TARGET', assessment, '- indicator: 低保标准', '- indicator: ‸水+电', '2021'],
  [
    'ASSESSMENT_DUPLICATE',
    assessment,
    'indicator: 实施办法',
    'indicator: ‸低保标准',
    `${assessment}:3:16`,
  ],
  ['FIGURE_UNKNOWN', assessment, '{低保标准}', '‸{低保标淮}', '“低保标准”'],
]

const quotations: readonly Case[] = [
  ['FIGURE_UNKNOWN', manuscript, '{城市低保人数+', '‸{城镇低保人数+', '“城市低保人数”'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸{低保标准:增辐}', '“增幅”'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸{低保标准@去年}', '上年同期'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸{低保标准:累计}', '{指标:累计@2023}'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸{低保标准:完成率@2020}', '指标后面'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸{低保标准,1位}', '小数位数'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸{低保标准', '配对'],
  ['FIGURE_SYNTAX', manuscript, '{低保标准}', '‸｛低保标准', '全角'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{低保标准@2022:目标值}', '2022'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{实施办法:增幅}', '办成'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{实施办法+低保标准}', '办成'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{低保标准/低保人数}', '“元/月”、“人”'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{低保标准:其中}', 'parts'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{低保标准:增幅@2021}', '不早于'],
  ['FIGURE_ASPECT', manuscript, '{低保标准}', '‸{低保标准@2025:累计目标值@2022}', '2022 至 2025'],
  ['PERIOD_UNKNOWN', manuscript, '{低保标准}', '‸{低保标准@1900:增幅@上年}', '早于'],
  [
    'DEPARTMENT_UNKNOWN',
    manuscript,
    '{责任单位:县民政局、财政局}',
    '‸{责任单位:财证局}',
    '“财政局”',
  ],
  [
    'DEPARTMENT_REPEATED',
    manuscript,
    '{责任单位:县民政局、财政局}',
    '‸{责任单位:县民政局、民政局}',
    '两次',
  ],
]

const shapes: readonly Case[] = [
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸<br>，', 'HTML'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸![a](b)', '图片'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸[a](b)', '链接'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸`x`', '代码'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '2021年‸*平稳*，', '单个 *'],
  ['MANUSCRIPT_SYNTAX', manuscript, '一、二季', '一、‸**二季', '配对'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸****，', '没有文字'],
  ['MANUSCRIPT_SYNTAX', manuscript, '{低保标准}，', '**共‸{低保标准}**，', '移到'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸{{x}}，', '{指标}'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '见‸{表:历年数据}，', '单独成行'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸> 引文\n> 引文\n\n# 兜底', '引用'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸```\n# 甲\n{x}\n```\n\n# 兜底', '代码'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸| a | b |\n|---|---|\n| 1 | 2 |\n\n# 兜底', '表格'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸***\n\n# 兜底', '分隔线'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸==\n\n# 兜底', '分隔线'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸##### 甲\n\n# 兜底', '四级'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '‸#兜底', '空格'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底保障', '‸#', '没有文字'],
  ['MANUSCRIPT_SYNTAX', manuscript, '# 兜底', '# ‸一、兜底', '自动'],
  ['MANUSCRIPT_SYNTAX', manuscript, '## 提标', '## ‸（一）提标', '自动'],
  ['MANUSCRIPT_SYNTAX', manuscript, '## 提标', '### ‸1．提标', '自动'],
  ['MANUSCRIPT_SYNTAX', manuscript, '- {水', '‸* {水', '“- ”'],
  ['MANUSCRIPT_SYNTAX', manuscript, '- {水', '‸-{水', '空格'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2. 乙', '‸2.乙', '空格'],
  ['MANUSCRIPT_SYNTAX', manuscript, '- {水', '  ‸- {水', '套列表'],
  ['MANUSCRIPT_SYNTAX', manuscript, '- 低保：see\n', '- 低保：see\n‸甲\n', '缩进两格'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2. 乙', '2. 乙\n\n‸3.', '没有内容'],
  ['MANUSCRIPT_SYNTAX', manuscript, '2021年，', '‸    2021年，', '四格'],
  ['MANUSCRIPT_SYNTAX', manuscript, '由{低', '‸　　由{低', '空一行'],
  ['MANUSCRIPT_SYNTAX', manuscript, '---\ntitle: 2021年度考评材料\n---', '‸---\ntitle: 甲', '---'],
  ['KEY_UNKNOWN', manuscript, 'title:', '‸tittle:', '“title”'],
  [
    'KEY_DUPLICATE',
    manuscript,
    'title: 2021年度考评材料',
    'title: 甲\n‸title: 乙',
    `${manuscript}:2:1`,
  ],
  ['FORBIDDEN_CHARACTER', manuscript, '标准为', '标准‸\uE815为', '造字'],
  ['MANUSCRIPT_COUNTING', manuscript, '二是农村', '‸三是农村', '“二是”'],
  ['MANUSCRIPT_COUNTING', manuscript, '二是农村', '‸一是农村', '“一是”'],
  ['MANUSCRIPT_COUNTING', manuscript, '一、二季度', '一、甲\n\n‸十二、二季度', '“二、”'],
  ['MANUSCRIPT_COUNTING', manuscript, '2. 乙', '‸1. 乙', '“2.”'],
  ['MANUSCRIPT_BLOCK', manuscript, '{表:历年数据:', '‸{表:历年数居:', '“历年数据”'],
  ['MANUSCRIPT_BLOCK', manuscript, '{图：历年}', '‸{图：饼图}', '{图:构成}'],
  [
    'INDICATOR_UNKNOWN',
    manuscript,
    '{表:历年数据:低保标准、低保人数:',
    '‸{表:历年数据:低保标准、低保户数:',
    '“低保人数”',
  ],
  [
    'INDICATOR_REPEATED',
    manuscript,
    '{表:历年数据:低保标准、低保人数:',
    '‸{表:历年数据:低保标准、低保标准:',
    '两次',
  ],
]

describe.each(Object.entries({ workspaces, parts, seriesCases, assessments, quotations, shapes }))(
  '%s',
  (_, cases) => {
    test.each(cases)('%s in %s: %j → %j', async (code, file, from, to, said) => {
      const { files, origin } = edit(annualWorkspace, file, from, to)
      const { value, diagnostics } = await readFiles(files)
      expect(value).toBeUndefined()
      expect(
        diagnostics.map((found) => ({ code: found.code, origin: found.origin })),
        brief(diagnostics).join('\n'),
      ).toEqual([{ code, origin }])
      expect(brief(diagnostics)[0]).toContain(said)
      expect(diagnostics[0]?.hint).not.toBe('')
    })
  },
)

describe('files at odds with each other', () => {
  test.each<readonly [code: string, file: string, marked: string, said: string]>([
    ['MANUSCRIPT_DUPLICATE', 'manuscripts/2021年.考评材料.md', '‸平稳。', `${manuscript}:1:1`],
    ['MANUSCRIPT_PERIOD', 'manuscripts/2021-Q2.考评材料.md', '‸平稳。', '每年一份'],
    ['REPORT_UNKNOWN', 'manuscripts/2021.考评材枓.md', '‸平稳。', '“考评材料”'],
    ['MANUSCRIPT_NAME', 'manuscripts/年终.考评材料.md', '‸平稳。', '报告期.报告id.md'],
    ['MANUSCRIPT_NAME', 'manuscripts/2021.md', '‸平稳。', '报告期.报告id.md'],
    ['FILE_EMPTY', 'manuscripts/2020.考评材料.md', '‸---\ntitle: 甲\n---\n', '没有内容'],
    ['FILE_EXTENSION', 'manuscripts/2020.考评材料.md.txt', '‸平稳。', '.md'],
    [
      'ASSESSMENT_DUPLICATE',
      'assessment/2021.yml',
      'year: ‸2021\nitems: [{ indicator: 低保标准, weight: 1 }]',
      `${assessment}:1:7`,
    ],
    [
      'PERIOD_UNKNOWN',
      'assessment/今年.yaml',
      '‸year: 2020\nitems: [{ indicator: 低保标准, weight: 1 }]',
      '2021.yaml',
    ],
    [
      'OBSERVATION_DUPLICATE',
      'series/另.yaml',
      'observations: { 低保标准: { ‸2019: 1 } }',
      `${series}:3:5`,
    ],
  ])('%s by %s', async (code, file, marked, said) => {
    const { text, origin } = takeMark(marked, file)
    const { value, diagnostics } = await readFiles({ ...annualWorkspace, [file]: text })
    expect(value).toBeUndefined()
    expect(
      diagnostics.map((found) => [found.code, found.origin]),
      brief(diagnostics).join('\n'),
    ).toEqual([[code, origin]])
    expect(brief(diagnostics)[0]).toContain(said)
  })
})

test('indicators that are parts of themselves, by whatever way, are told once', async () => {
  const last = '- id: 水+电\n    unit: 人\n'
  const text = annualWorkspace[plan].replace(last, `${last}    parts: [低保人数]\n`)
  const { diagnostics } = await readFiles({ ...annualWorkspace, [plan]: text })
  expect(diagnostics.map(({ code, origin }) => [code, origin?.line])).toEqual([
    ['PART_CIRCULAR', 8],
  ])
  expect(diagnostics[0]?.message).toContain('“低保人数” → “农村低保人数” → “水+电” → “低保人数”')
})

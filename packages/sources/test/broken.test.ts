import { describe, expect, test } from 'vitest'
import { brief, edit, readFiles, smallWorkspace } from './small-workspace.ts'

type FileName = keyof typeof smallWorkspace

const settings = 'jibao.yaml'
const departments = 'departments.yaml'
const plan = 'plan/兜底.yaml'
const q1 = 'progress/2024-Q1.yaml'
const q2 = 'progress/2024-Q2.县残联.yaml'

/** `from` becomes `to`, in which ‸ stands where the fault is to be reported. */
type Case = readonly [code: string, file: FileName, from: string, to: string, said: string]

const yaml: readonly Case[] = [
  ['YAML_SYNTAX', plan, '2024: 不少于130人', '2024: >1‸30', "'>"],
  ['YAML_SYNTAX', q2, '兜底: 总体平稳。', '兜底: {低保标准}‸达到新高。', '引号'],
  ['YAML_SYNTAX', q2, '兜底: 总体平稳。', '兜底: ‸"总体平稳。', '引号'],
  ['YAML_SYNTAX', q1, 'issued: 2024-04-12', '‸issued：2024-04-12', '半角'],
  ['YAML_SYNTAX', q1, 'issued: 2024-04-12', '‸issued:2024-04-12', '空格'],
  ['YAML_SYNTAX', q1, '    note: 快报数', '‸\tnote: 快报数', '空格'],
  ['YAML_SYNTAX', q1, '  参保率:\n', '‸ 参保率:\n', '缩进'],
  ['YAML_SYNTAX', q1, '快报数', '‸@快报数', '引号'],
  ['YAML_SYNTAX', q1, '快报数', '‸`快报数`', '引号'],
  ['YAML_SYNTAX', q1, '快报数', '"快报‸\\q数"', '反斜杠'],
  ['YAML_SYNTAX', settings, '[各镇人民政府]\n', '[各镇人民政府\n‸', ']'],
  ['YAML_SYNTAX', q1, 'observations:', '‸---\nobservations:', '---'],
  ['YAML_FEATURE', plan, '2024: 不少于130人', '2024: ‸>8', "'>18'"],
  ['YAML_FEATURE', q1, '快报数', '‸*快报数*', '引号'],
  ['YAML_FEATURE', q1, '快报数', '&a ‸快报数', '记号'],
  ['YAML_FEATURE', q1, '快报数', '!!str ‸快报数', '标签'],
  ['YAML_FEATURE', q1, '    note: 快报数', '    note: 快报数\n    ‸<<: { note: 快报数 }', '合并'],
  ['YAML_FEATURE', q2, '兜底: 总体平稳。', '兜底: 总体平稳。\n  ? ‸[兜底]\n  : 平稳', '引号'],
  ['YAML_FEATURE', q2, '兜底: 总体平稳。', '兜底: 总体平稳。\n  ‸__proto__: 平稳', '不能用'],
  ['KEY_DUPLICATE', q1, '  实施办法:', '  ‸低保标准: 1\n  实施办法:', `${q1}:5:3`],
  ['FORBIDDEN_CHARACTER', q1, '快报数', '‸"快报\\u0007数"', 'U+0007'],
  ['FORBIDDEN_CHARACTER', q1, '快报数', '快报‸\uE815数', '造字'],
  ['FORBIDDEN_CHARACTER', q2, '兜底: 总体平稳。', '兜底: 总体‸\u202E平稳。', 'U+202E'],
]

const shape: readonly Case[] = [
  [
    'KEY_UNKNOWN',
    plan,
    '    lead: 县残联\n    targets',
    '    ‸leed: 县残联\n    targets',
    '“lead”',
  ],
  ['KEY_UNKNOWN', plan, '        due: 2024-Q2', '        ‸du: 2024-Q2', '“due”'],
  ['KEY_UNKNOWN', plan, 'relative: 不低于', '‸relativ: 不低于', '“relative”'],
  ['KEY_UNKNOWN', q1, '    asOf: 2024-03-25', '    ‸asof: 2024-03-25', '“asOf”'],
  ['KEY_UNKNOWN', settings, 'copyTo:', '‸cc:', 'copyTo'],
  ['KEY_MISSING', departments, '  - id: 县残联', '  - id: 县残联\n  - ‸name: 县妇联', 'id'],
  [
    'KEY_MISSING',
    plan,
    'year: 2024\n    number: 1\n    title: 低保\n',
    '‸year: 2024\n    number: 1\n',
    'title',
  ],
  ['KEY_MISSING', plan, '{ relative: 不低于, than: 参保率 }', '‸{ relative: 不低于 }', 'than'],
  ['KEY_MISSING', settings, 'name: 某县兜底保障\n', '‸', 'name'],
  ['TYPE_WRONG', plan, 'aliases: [残疾人新增就业]', 'aliases: ‸残疾人新增就业', '列表'],
  ['TYPE_WRONG', plan, '      2024: 不少于130人', '      2024: ‸[130]', '文字或'],
  ['TYPE_WRONG', settings, 'issuer: 民政局', 'issuer: ‸[民政局]', '文字'],
  ['TYPE_WRONG', q2, 'summary:\n  兜底: 总体平稳。\n', 'summary: ‸\n', '删去'],
  ['VALUE_INVALID', plan, 'accrual: annual', 'accrual: ‸anual', '“annual”'],
  ['VALUE_INVALID', plan, 'level: 市', 'level: ‸国', '区县'],
  ['VALUE_INVALID', plan, '      2023: ——', '      ‸23: ——', '四位'],
  ['VALUE_INVALID', plan, 'number: 2', 'number: ‸二', '整数'],
  ['VALUE_INVALID', departments, '  - id: 县残联', '  - id: 县残联\n  - id: ‸县 妇联', '空格'],
  ['VALUE_INVALID', settings, 'id: 季度通报', 'id: ‸季度/通报', '命令行'],
  ['VALUE_INVALID', settings, 'template: quarterly-notice', 'template: ‸', '模板'],
  [
    'VALUE_INVALID',
    plan,
    '{ qualitative: 稳步提高 }',
    '‸{ qualitative: 提高, milestone: 建成 }',
    '一组',
  ],
]

const documents: readonly Case[] = [
  ['VALUE_INVALID', q1, 'issued:', 'copyNumber: ‸12\nissued:', '六位数字'],
  ['VALUE_INVALID', q1, 'issued:', 'classification: ‸内部\nissued:', '机密★1年'],
  ['VALUE_INVALID', q1, 'issued:', 'classification: ‸机密1年\nissued:', '机密★1年'],
  ['VALUE_INVALID', q1, 'issued:', 'urgency: ‸特级\nissued:', '“特急”'],
  ['VALUE_INVALID', q1, 'issued:', 'signers: ‸[]\nissued:', '签发人'],
  ['TYPE_WRONG', q1, 'issued:', 'signers: ‸甲某\nissued:', '列表'],
  ['VALUE_INVALID', q1, 'issued:', 'sealed: ‸true\nissued:', '是、否'],
  ['KEY_UNKNOWN', q1, 'issued:', '‸copynumber: 000001\nissued:', '“copyNumber”'],
  ['DOCUMENT_NUMBER_INVALID', q1, '某民〔2024〕3号', '‸某民〔2024〕第3号', '第'],
  ['DOCUMENT_NUMBER_INVALID', q1, '某民〔2024〕3号', '‸某民[2024]03号', '虚位'],
  ['DOCUMENT_NUMBER_INVALID', q1, '某民〔2024〕3号', '‸某民〔24〕3号', '四位'],
  [
    'REPORT_UNKNOWN',
    q1,
    'issued:',
    'documents: { ‸季度通告: { urgency: 加急 } }\nissued:',
    '“季度通报”',
  ],
  [
    'DATE_INVALID',
    q1,
    'issued:',
    'documents: { 季度通报: { issued: ‸2024-4-1 } }\nissued:',
    '2024-06-30',
  ],
  [
    'KEY_UNKNOWN',
    q1,
    'issued:',
    'documents: { 季度通报: { ‸isued: 2024-04-01 } }\nissued:',
    '“issued”',
  ],
  [
    'VALUE_INVALID',
    settings,
    '    options:',
    '    profile: ‸gongwen-plan\n    options:',
    '“gongwen-plain”',
  ],
  [
    'VALUE_INVALID',
    settings,
    '    options:',
    '    tables: ‸three-lines\n    options:',
    '“three-line”',
  ],
  ['TYPE_WRONG', settings, 'columns: 3', 'columns: ‸{ a: 3 }', '文字'],
]

const references: readonly Case[] = [
  ['DEPARTMENT_UNKNOWN', settings, 'issuer: 民政局', 'issuer: ‸县民政', '“县民政局”'],
  ['DEPARTMENT_UNKNOWN', plan, 'supporting: [县残联]', 'supporting: [‸县残连]', '“县残联”'],
  [
    'DEPARTMENT_UNKNOWN',
    plan,
    'lead: 县残联\n    targets',
    'lead: ‸残联\n    targets',
    'departments.yaml',
  ],
  [
    'DEPARTMENT_DUPLICATE',
    departments,
    '  - id: 县残联',
    '  - id: 县残联\n    aliases: [‸民政局]',
    `${departments}:4:15`,
  ],
  ['PROGRAMME_UNKNOWN', settings, 'programme: 兜底', 'programme: ‸弱有众扶', 'programme'],
  [
    'REPORT_DUPLICATE',
    settings,
    'plugins:',
    '  - { id: ‸季度通报, template: x, programme: 兜底 }\nplugins:',
    `${settings}:7:9`,
  ],
  [
    'INDICATOR_DUPLICATE',
    plan,
    'id: 参保率\n',
    'id: 参保率\n    name: ‸低保标准\n',
    `${plan}:21:9`,
  ],
  [
    'INDICATOR_UNKNOWN',
    plan,
    'indicators: [低保标准, 办法]',
    'indicators: [‸低保标淮, 办法]',
    '“低保标准”',
  ],
  ['INDICATOR_UNKNOWN', q1, '  低保标准:', '  ‸低保标淮:', '“低保标准”'],
  ['INDICATOR_REPEATED', plan, '[低保标准, 办法]', '[低保标准, ‸最低生活保障标准]', '两次'],
  [
    'GOAL_DUPLICATE',
    plan,
    'indicators:\n',
    '  - id: ‸就业\n    year: 2023\n    number: 1\n    title: 就业\n    text: 就业。\nindicators:\n',
    `${plan}:13:9`,
  ],
  [
    'GOAL_DUPLICATE',
    plan,
    '- id: 就业\n    year: 2024\n    number: 2',
    '- ‸id: 就业\n    year: 2024\n    number: 1',
    '第 1 项',
  ],
  ['GOAL_UNKNOWN', q2, '  就业: |', '  ‸就业2: |', '“就业”'],
  ['PROGRAMME_UNKNOWN', q2, '  兜底: 总', '  ‸兜低: 总', '专项'],
]

const targets: readonly Case[] = [
  ['TARGET_INVALID', plan, '不少于130人', '‸不超过130人以上', '比较词'],
  ['TARGET_INVALID', plan, '不少于130人', '‸100～130人', '范围'],
  ['TARGET_INVALID', plan, '不少于130人', '‸1e5', '科学计数'],
  ['TARGET_INVALID', plan, '不少于130人', '‸稳步增加', 'qualitative'],
  ['TARGET_INVALID', plan, '不少于130人', '‸建成服务站', 'accrual: milestone'],
  [
    'TARGET_INVALID',
    plan,
    '        milestone: 出台实施办法\n        due: 2024-Q2',
    '        ‸{ relative: 不低于, than: 上年 }',
    'milestone',
  ],
  ['TARGET_INVALID', plan, 'relative: 不低于', 'relative: ‸不抵于', '“不低于”'],
  [
    'TARGET_CIRCULAR',
    plan,
    '{ relative: 不低于, than: 参保率 }',
    '‸不低于服务满意度',
    '“服务满意度” → “服务满意度”',
  ],
  ['PERIOD_UNKNOWN', plan, 'due: 2024-Q2', 'due: ‸2024-Q5', '2024-Q4'],
  ['UNIT_MISMATCH', plan, '不少于130人', '‸不少于130户', '“人”'],
  ['UNIT_INVALID', plan, 'unit: 元/月', 'unit: ‸10元', '计量单位'],
  [
    'UNIT_INVALID',
    plan,
    '    name: 实施办法\n',
    '    name: 实施办法\n    unit: ‸个\n',
    'accrual: milestone',
  ],
]

const progress: readonly Case[] = [
  ['PERIOD_MISMATCH', q1, 'period: 2024-Q1', 'period: ‸2024-Q2', '文件名'],
  ['PERIOD_UNKNOWN', q1, 'period: 2024-Q1', 'period: ‸2024-13', '2024-Q4'],
  ['DATE_INVALID', q1, 'issued: 2024-04-12', 'issued: ‸2024-04-31', '2024-06-30'],
  ['DATE_INVALID', q1, 'asOf: 2024-03-25', 'asOf: ‸3月25日', '2024-06-30'],
  ['AS_OF_OUTSIDE', q1, 'asOf: 2024-03-25', 'asOf: ‸2024-04-01', '2024-03-31'],
  ['AS_OF_OUTSIDE', q1, 'asOf: 2024-03-25', 'asOf: ‸2023-12-31', '2024-01-01'],
  ['QUANTITY_INVALID', q1, '1105元/月', '‸1,10元/月', '逗号'],
  ['QUANTITY_INVALID', q1, '1105元/月', '‸0OO1', '字母'],
  ['QUANTITY_INVALID', q1, '1105元/月', '‸1e5', '科学计数'],
  ['QUANTITY_INVALID', q1, '1105元/月', '‸0123', '0 开头'],
  ['QUANTITY_INVALID', q1, '约6５', '‸3～2人', '前一个数'],
  ['QUANTITY_INVALID', q1, '约6５', '‸若干', '看不出'],
  ['QUANTITY_INVALID', q1, '约6５', '‸已完成', 'accrual: milestone'],
  ['UNIT_MISMATCH', q1, '1105元/月', '‸0.1105万元/月', '换算'],
  ['MILESTONE_INVALID', q2, '办法: 已出台', '办法: ‸已出臺', '“已出台”'],
  ['MILESTONE_INVALID', q2, '办法: 已出台', '办法: ‸100%', '推进中'],
  [
    'OBSERVATION_DUPLICATE',
    q2,
    '  办法: 已出台',
    '  办法: 已出台\n  ‸残疾人新增就业: 1',
    `${q2}:3:3`,
  ],
  ['FIGURE_UNKNOWN', q2, '占全年{新增就业:完成率}', '占全年‸{新增就叶:完成率}', '“新增就业”'],
  ['FIGURE_SYNTAX', q2, '比一季度{新增就业@2024-Q1}', '比一季度‸{新增就业:同比}', '冒号后可写'],
  ['FIGURE_SYNTAX', q2, '比一季度{新增就业@2024-Q1}', '比一季度‸{新增就业@2024-Q7}', '2024-Q1'],
  ['FIGURE_ASPECT', q2, '总体平稳。', '总体{低保标准}、‸{低保标准:完成率}平稳。', '数值目标'],
  ['FIGURE_ASPECT', q2, '总体平稳。', '总体‸{低保标准@2022:目标值}平稳。', '2022'],
  ['FIGURE_ASPECT', q2, '总体平稳。', '总体‸{办法:较上期}平稳。', '办成'],
]

describe.each(Object.entries({ yaml, shape, documents, references, targets, progress }))(
  '%s',
  (_, cases) => {
    test.each(cases)('%s in %s: %j → %j', async (code, file, from, to, said) => {
      const { files, origin } = edit(smallWorkspace, file, from, to)
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

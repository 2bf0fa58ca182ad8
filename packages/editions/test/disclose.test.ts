import type { MaskingMethod } from '@jibao/data-model'
import {
  childrenOf,
  type Node,
  paragraph,
  strong,
  text,
  textPieces,
  type ValueNode,
  walk,
  writeReport,
} from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryReport } from '../../document/test/arbitrary-report.ts'
import { disclose } from '../src/index.ts'
import { findLeaks, maskedFigures } from '../src/testing/index.ts'
import { origin, proseOf, reportOf, settingsOf, value } from './a-report.ts'

const shown = (node: ValueNode | string, method: MaskingMethod): string | undefined =>
  textPieces(disclose(proseOf(node), settingsOf({ method })).report)[1]

test.each<[ValueNode, Readonly<Record<MaskingMethod, string>>]>([
  [value('486', '人'), { open: '486人', digits: 'xxx人', fixed: 'xxx人', round: '约490人' }],
  [
    value('1234.5678', '万元'),
    { open: '1234.5678万元', digits: 'xxxx.xxxx万元', fixed: 'xxx万元', round: '约1200万元' },
  ],
  [value('92.83', '%'), { open: '92.83%', digits: 'xx.xx%', fixed: 'xxx%', round: '约93%' }],
  [value('0', '户'), { open: '0户', digits: 'x户', fixed: 'xxx户', round: '0户' }],
  [value('-3.57', '%'), { open: '-3.57%', digits: '-x.xx%', fixed: 'xxx%', round: '约-3.6%' }],
  [
    value('5000', '万元', { quantity: { value: '5230', unit: '万元', approximate: 'over' } }),
    { open: '5230余万元', digits: 'xxxx余万元', fixed: 'xxx万元', round: '约5200万元' },
  ],
  [
    value('15', '%', { quantity: { value: '15.5', upper: '30.2', unit: '%' } }),
    { open: '15.5%～30.2%', digits: 'xx.x%～xx.x%', fixed: 'xxx%', round: '约16%～30%' },
  ],
  [
    value('89', '%', { comparator: '≥' }),
    { open: '≥89%', digits: '≥xx%', fixed: 'xxx%', round: '约89%' },
  ],
  [
    value('12420', '元', { showUnit: false }),
    { open: '12420', digits: 'xxxxx', fixed: 'xxx', round: '约12000' },
  ],
  [
    { type: 'value', quantity: null },
    { open: '——', digits: '——', fixed: '——', round: '——' },
  ],
  [
    { type: 'value', quantity: null, pending: '救助人数' },
    {
      open: '（待填：救助人数）',
      digits: '（待填：救助人数）',
      fixed: '（待填：救助人数）',
      round: '（待填：救助人数）',
    },
  ],
])('%j is shown as its profile says', (node, expected) => {
  for (const [method, print] of Object.entries(expected)) {
    expect(shown(node, method as MaskingMethod), method).toBe(print)
  }
})

test.each([
  ['0.0456', '0.046'],
  ['1', '1'],
  ['99.6', '100'],
  ['1049', '1000'],
  ['1050', '1100'],
  ['12345678', '12000000'],
])('%s is rounded to %s', (number, expected) => {
  expect(shown(value(number, '元'), 'round')).toBe(`约${expected}元`)
})

test('a masked figure keeps its name, and nothing of what it was', () => {
  const operand = { id: 'a', label: '甲', quantity: { value: '72', unit: '户' }, origin }
  const figure = value('21.18', '%', {
    id: 'b',
    label: '完成率',
    indicator: '改造',
    period: '2024年二季度',
    comparator: '≥',
    formula: { kind: 'attainment', operands: [operand] },
    origin,
  })
  const { report, masked } = disclose(proseOf(figure), settingsOf({ method: 'digits' }))
  expect(masked).toBe(1)
  expect(report.children[0]).toEqual(
    paragraph({
      type: 'value',
      quantity: null,
      mask: '≥xx.xx%',
      id: 'b',
      label: '完成率',
      indicator: '改造',
      period: '2024年二季度',
    }),
  )
})

test('an open figure keeps its number and formula, and loses every origin', () => {
  const operand = { id: 'a', label: '甲', quantity: { value: '72', unit: '户' } }
  const figure = value('21.18', '%', { formula: { kind: 'attainment', operands: [operand] } })
  const traced: ValueNode = {
    ...figure,
    formula: { kind: 'attainment', operands: [{ ...operand, origin }] },
    origin,
  }
  expect(disclose(proseOf(traced), settingsOf({}))).toEqual({
    report: proseOf(figure),
    masked: 0,
  })
})

const rule = (method: MaskingMethod, indicators: string[], categories: string[] = []) => ({
  method,
  indicators,
  categories,
  origin,
})

test.each<[string, ValueNode, string]>([
  ['an indicator that a rule names', value('486', '人', { indicator: '低保人数' }), 'xxx人'],
  ['one of a category that a rule names', value('486', '人', { indicator: '特困人数' }), '约490人'],
  ['what the first rule opens', value('486', '人', { indicator: '高龄人数' }), '486人'],
  ['an indicator of which no rule speaks', value('486', '人', { indicator: '其他' }), '486人'],
  ['a figure of no indicator', value('14', '项'), '14项'],
  [
    'a rate whose operand is masked',
    value('59.27', '%', {
      indicator: '其他',
      formula: {
        kind: 'attainment',
        operands: [
          { id: 'a', label: '', indicator: '低保人数', quantity: { value: '486', unit: '人' } },
          { id: 'b', label: '', indicator: '其他', quantity: { value: '820', unit: '人' } },
        ],
      },
    }),
    'xxx%',
  ],
  [
    'a rate whose operand counts few people',
    value('0.85', '%', {
      indicator: '其他',
      formula: {
        kind: 'attainment',
        operands: [
          { id: 'a', label: '', indicator: '其他', quantity: { value: '7', unit: '人' } },
          { id: 'b', label: '', indicator: '其他', quantity: { value: '820', unit: '人' } },
        ],
      },
    }),
    'xxx%',
  ],
  ['few people', value('9', '人', { indicator: '其他' }), '不足10人'],
  ['few people of an opened indicator', value('9', '户', { indicator: '高龄人数' }), '不足10户'],
  ['as many as may be known', value('10', '人', { indicator: '其他' }), '10人'],
  ['nobody', value('0', '人', { indicator: '其他' }), '0人'],
  ['few institutions', value('2', '个', { indicator: '其他' }), '2个'],
  ['a constraint', value('5', '人', { indicator: '其他', comparator: '≥' }), '≥5人'],
])('%s', (_, node, expected) => {
  const settings = settingsOf(
    {
      below: 10,
      rules: [
        rule('open', ['高龄人数']),
        rule('fixed', ['低保人数']),
        rule('round', [], ['特困', '高龄']),
      ],
    },
    { 特困人数: '特困', 高龄人数: '高龄' },
  )
  expect(textPieces(disclose(proseOf(node), settings).report)[1]).toBe(expected)
})

// What may be read in reports, and what a sample shows of it.
test.each([
  ['全县有低保对象1234人。', '全县有低保对象xxxx人。'],
  ['发放救助金1234.5678万元', '发放救助金xxxx.xxxx万元'],
  ['投入5000余万元、惠及300多名老人', '投入xxxx余万元、惠及xxx多名老人'],
  ['新增162户316人', '新增xxx户xxx人'],
  ['标准由285元/月提高到315元/月', '标准由xxx元/月提高到xxx元/月'],
  ['覆盖率达98.5%', '覆盖率达xx.x%'],
  ['提高3到6倍，9.3～12.5万元', '提高x到x倍，x.x～xx.x万元'],
  ['共1,234人次', '共x,xxx人次'],
  ['共１２３４人', '共xxxx人'],
  ['服务3.7万人次', '服务x.x万人次'],
  ['约80周岁以上', '约xx周岁以上'],
  // Years, dates, documents, laws, ordinals, names.
  ['2024年6月18日，截至6月底', '2024年6月18日，截至6月底'],
  ['2022—2027年、2021年度', '2022—2027年、2021年度'],
  ['1—9月，3、4月', '1—9月，3、4月'],
  ['德民〔2021〕7号', '德民〔2021〕7号'],
  ['《关于2024年改造300户的通知》', '《关于2024年改造300户的通知》'],
  ['依照第12条第3款', '依照第12条第3款'],
  ['第十届、第3期、第25次全国助残日', '第十届、第3期、第25次全国助残日'],
  ['“5.8人道公益日”众筹', '“5.8人道公益日”众筹'],
  ['“博爱100”公益创投', '“博爱100”公益创投'],
  ['“7+6+N”机制、15+1', '“7+6+N”机制、15+1'],
  ['12345热线、24小时值守', '12345热线、24小时值守'],
  ['4050人员、12岁儿童', '4050人员、xx岁儿童'],
  ['1.项目推进 （1）困难 3.0版', '1.项目推进 （1）困难 3.0版'],
  ['3级以上、1-2级残疾', '3级以上、1-2级残疾'],
  ['第2批救助300人', '第2批救助xxx人'],
  ['2024-07-05', '2024-07-05'],
])('a sample shows %s as %s', (typed, expected) => {
  const { report } = disclose(proseOf(typed), settingsOf({ method: 'digits' }))
  expect(textPieces(report)[1]).toBe(expected)
})

test.each<[MaskingMethod, string]>([
  ['fixed', '约xxx余万元，xxx人'],
  ['round', '约1200万元，约57人'],
  ['open', '约1234余万元，57人'],
])('%s in prose', (method, expected) => {
  const { report } = disclose(proseOf('约1234余万元，57人'), settingsOf({ method }))
  expect(textPieces(report)[1]).toBe(expected)
})

test('a number is one number, though some of its words are strong', () => {
  const { report, masked } = disclose(
    proseOf('共12', strong('34'), '人，', value('5', '户'), '12人'),
    settingsOf({ method: 'fixed' }),
  )
  expect(report).toEqual(
    proseOf('共xxx人', strong(''), '，', { type: 'value', quantity: null, mask: 'xxx户' }, 'xxx人'),
  )
  expect(masked).toBe(3)
})

test('a name with a number in it stays, unless the number is that of a masked figure', () => {
  const { report } = disclose(
    proseOf(value('1234', '名'), '“15分钟服务圈”、“服务1234名困难群众”'),
    settingsOf({ method: 'digits' }),
  )
  expect(textPieces(report)[1]).toBe('xxxx名“15分钟服务圈”、“服务xxxx名困难群众”')
})

test('where a rule masks a figure, texts that repeat it do not tell it', () => {
  const settings = settingsOf({ rules: [rule('fixed', ['低保人数']), rule('round', ['资金'])] })
  const people = value('12340', '人', { indicator: '低保人数' })
  const money = value('832.6', '万元', { indicator: '资金' })
  const { report, masked } = disclose(
    reportOf(
      paragraph(people, '，', money),
      paragraph('12340名、1.234万人、12,340，另有1234户；2023年832.60万元，100万元'),
      {
        type: 'chart',
        kind: 'bar',
        title: '低保12340人',
        alternative: [text('共12340人')],
        data: [{ label: '12340人', value: people, target: people }],
      },
      { type: 'annex', title: '12340人名册', orientation: 'portrait', children: [] },
    ),
    settings,
  )
  expect(textPieces(report).slice(1)).toEqual([
    'xxx人，约830万元',
    'xxx名、xxx万人、xxx，另有1234户；2023年约830万元，100万元',
    '低保xxx人',
    'xxx人',
    'xxx人',
    'xxx人',
    'xxx人名册',
  ])
  expect(writeReport(report)).not.toContain('12340')
  expect(masked).toBe(12)
})

test('what could not be computed from masked figures does not tell them', () => {
  const operand = { id: 'a', label: '甲', quantity: { value: '72', unit: '户' } }
  const rate: ValueNode = {
    type: 'value',
    quantity: null,
    formula: { kind: 'attainment', operands: [operand] },
  }
  const { report } = disclose(proseOf(rate), settingsOf({ method: 'fixed' }))
  expect(report).toEqual(proseOf({ type: 'value', quantity: null }))
})

test('a figure computed from one that is computed from a masked one is masked', () => {
  const operand = (id: string, number: string, unit: string) => ({
    id,
    label: '',
    quantity: { value: number, unit },
  })
  const report = proseOf(
    value('486', '人', { id: '人数', indicator: '低保人数' }),
    value('59.27', '%', {
      id: '完成率',
      formula: {
        kind: 'attainment',
        operands: [operand('人数', '486', '人'), operand('目标', '820', '人')],
      },
    }),
    value('2.96', '分', {
      id: '得分',
      formula: { kind: 'sum', operands: [operand('完成率', '59.27', '%')] },
    }),
    value('2.96', '分', { id: '得分' }),
    value('5', '分', { id: '权重' }),
    value('3', '分', {
      id: '自身',
      formula: { kind: 'sum', operands: [operand('自身', '3', '分')] },
    }),
  )
  const settings = settingsOf({ rules: [rule('fixed', ['低保人数'])] })
  expect(textPieces(disclose(report, settings).report)[1]).toBe('xxx人xxx%xxx分xxx分5分3分')
})

test('document numbers and days stay', () => {
  const before = reportOf(
    {
      type: 'letterhead',
      mark: '县民政局文件',
      documentNumber: '德民〔2024〕29号',
      copyNumber: '000012',
    },
    { type: 'signature', issuer: '县民政局', date: '2024-07-05' },
  )
  expect(disclose(before, settingsOf({ method: 'digits' }))).toEqual({ report: before, masked: 0 })
})

const kinds = (node: Node): unknown => [node.type, childrenOf(node).map(kinds)]

test('masking keeps the structure of a report', () => {
  fc.assert(
    fc.property(
      arbitraryReport,
      fc.constantFrom<MaskingMethod>('open', 'digits', 'fixed', 'round'),
      fc.boolean(),
      (report, method, masksNames) => {
        const { report: after } = disclose(report, settingsOf({ method, below: 10, masksNames }))
        expect(kinds(after)).toEqual(kinds(report))
        expect(after.metadata.date).toBe(report.metadata.date)
      },
    ),
  )
})

test('no figure that was masked can be found, nor where any figure came from', () => {
  const settings = settingsOf({ method: 'fixed' })
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const { report: after } = disclose(report, settings)
      for (const node of walk(after)) {
        if (node.type !== 'value') continue
        expect(node.quantity).toBeNull()
        expect(node).not.toHaveProperty('origin')
        expect(node).not.toHaveProperty('formula')
      }
      expect(findLeaks([writeReport(after)], maskedFigures(report, settings))).toEqual([])
    }),
  )
})

test('an open profile leaves every figure as it was', () => {
  const figures = (report: Node) =>
    Array.from(walk(report)).flatMap((node) => (node.type === 'value' ? [node.quantity] : []))
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const { report: after, masked } = disclose(report, settingsOf({}))
      expect(figures(after)).toEqual(figures(report))
      expect(textPieces(after)).toEqual(textPieces(report))
      expect(masked).toBe(0)
    }),
  )
})

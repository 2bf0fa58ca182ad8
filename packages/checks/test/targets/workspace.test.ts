import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { recorded } from './recorded.ts'

const against = recorded({
  帮扶困难职工: {
    unit: '人',
    targets: { 2023: '800人以上', 2024: '820人以上' },
    figures: { '2024-Q1': '220人', '2024-Q2': '486人', '2024-Q3': '1022人' },
  },
  医疗费用综合保障率: {
    name: '困难群众医疗费用综合保障率',
    unit: '%',
    accrual: 'point-in-time',
    targets: { 2024: '不低于86%' },
    figures: { '2024-Q1': '94.49%', '2024-Q2': '92.83%', '2024-Q3': '94.81%' },
  },
  低保标准: {
    name: '最低生活保障标准',
    unit: '元/月',
    accrual: 'point-in-time',
    figures: { '2023-Q3': '1035元/月', '2024-Q2': '1105元/月', '2024-Q3': '1105元/月' },
  },
  新增残疾人就业: {
    unit: '人',
    targets: { 2023: '不少于70人', 2024: '不少于130人' },
    figures: { '2023-Q3': '91人', '2024-Q2': '156人', '2024-Q3': '172人' },
  },
  发放低保金: { unit: '万元', figures: { '2024-Q3': '7197万元' } },
  善居工程改造: {
    name: '困难家庭“善居工程”改造',
    aliases: ['居家环境改善'],
    unit: '户',
    targets: { 2023: '10户', 2024: '10户', 2025: '10户' },
    figures: { '2024-Q3': '9户' },
  },
})

const q3 = { against, period: '2024-Q3' } as const

test.each([
  ['截至9月底，帮扶困难职工1012人。', ['1012人 → 1022人']],
  ['三季度工作进展\n截至9月底，累计帮扶困难职工1032人。', ['1032人 → 1022人']],
  ['截至2024年9月底，困难群众医疗费用综合保障率94.18%。', ['94.18% → 94.81%']],
  ['帮扶困难职工486人。', ['486人 → 1022人']],
  ['截至9月底最低生活保障标准1150元/月。', ['1150元/月 → 1105元/月']],
  ['发放低保金7179万元。', ['7179万元 → 7197万元']],
  ['截至9月底，居家环境改善8户。', ['8户 → 9户']],
  ['截至6月底，帮扶困难职工468人。', ['468人 → 486人']],
  ['年度目标：帮扶困难职工800人以上。', ['800人以上 → 820人']],
  ['2024年力争新增残疾人就业不少于170人。', ['不少于170人 → 130人']],
  ['2023年计划新增残疾人就业不少于80人。', ['不少于80人 → 70人']],
])('%s', (text, expected) => {
  expect(foundBy('AGAINST_WORKSPACE', text, q3)).toEqual(expected)
})

test.each([
  ['the same', '截至9月底，帮扶困难职工1022人。'],
  ['rounded', '发放低保金0.72亿元。'],
  ['in another scale', '发放低保金71970000元。'],
  ['about', '帮扶困难职工1000余人。'],
  ['the same, of another period', '截至6月底，帮扶困难职工486人。'],
  ['a bound that holds', '困难群众医疗费用综合保障率提高到90%以上。'],
  ['the target', '年度目标：帮扶困难职工820人以上。'],
  ['what grew in the quarter', '三季度新增残疾人就业16人。'],
  ['an unknown indicator', '资助困难学生300人。'],
  ['another act', '慰问困难职工300人。'],
  ['one town', '截至9月底，莫干镇帮扶困难职工35人。'],
  ['another unit', '帮扶困难职工1300人次。'],
  ['foreseen', '预计全年帮扶困难职工1200人。'],
  ['a month that ends no quarter', '截至8月底，帮扶困难职工900人。'],
  ['added up from an earlier year', '截至9月底，累计帮扶困难职工3560人。'],
  ['targets of several years', '三年累计目标：居家环境改善30户以上。'],
  ['a period without records', '截至2022年9月底，帮扶困难职工700人。'],
])('silent: %s', (_, text) => {
  expect(foundBy('AGAINST_WORKSPACE', text, q3)).toEqual([])
})

test('without a period that was asked for, nothing is certain that the words do not date', () => {
  expect(foundBy('AGAINST_WORKSPACE', '帮扶困难职工1012人。', { against })).toEqual([
    '1012人 → 1022人?',
  ])
  expect(foundBy('AGAINST_WORKSPACE', '帮扶困难职工486人。', { against })).toEqual([])
  expect(
    foundBy('AGAINST_WORKSPACE', '截至2024年9月底，帮扶困难职工1012人。', { against }),
  ).toEqual(['1012人 → 1022人'])
})

test.each([
  ['帮扶困难职工1022人，完成率127%。', ['127% → 124.63%']],
  ['截至6月底，帮扶困难职工486人，完成率60.27%。', ['60.27% → 59.27%']],
  ['截至9月底新增残疾人就业172人，完成年度任务的123%。', ['123% → 132.31%']],
  ['居家环境改善9户，完成率95%。', ['95% → 90%']],
  ['2024年二季度末，新增残疾人就业156人，完成率130%。', ['130% → 120%']],
  ['2023年9月底，新增残疾人就业91人，完成率120%。', ['120% → 130%']],
  ['帮扶困难职工1022人，占年度目标任务的115%。', ['115% → 124.63%']],
  ['居家环境改善9户，完成年度任务的80%。', ['80% → 90%']],
])('%s (rate)', (text, expected) => {
  expect(foundBy('RATE_AGAINST_WORKSPACE', text, q3)).toEqual(expected)
})

test.each([
  ['exact', '帮扶困难职工1022人，完成率124.63%。'],
  ['rounded', '帮扶困难职工1022人，完成率125%。'],
  ['a target of its own', '帮扶困难职工600人，完成市下达任务500人的120%。'],
  ['of a quarter', '帮扶困难职工300人，完成三季度任务的98%。'],
  ['not of completion', '帮扶困难职工1022人，满意率98%。'],
  ['an indicator without a target', '发放低保金7197万元，完成率98%。'],
  ['an unknown indicator', '资助困难学生300人，完成率98%。'],
  ['another act', '慰问困难职工300人，完成率98%。'],
  ['of a town', '莫干镇帮扶困难职工35人，完成率98%。'],
  ['of the other year', '新增残疾人就业91人，完成率130%。'],
  ['no figure', '帮扶困难职工完成率98%。'],
  ['a year without a target', '2022年9月底，帮扶困难职工400人，完成率98%。'],
])('silent: %s (rate)', (_, text) => {
  expect(foundBy('RATE_AGAINST_WORKSPACE', text, q3)).toEqual([])
})

test('no workspace, no finding', () => {
  expect(foundBy('AGAINST_WORKSPACE', '帮扶困难职工1人。')).toEqual([])
  expect(foundBy('RATE_AGAINST_WORKSPACE', '帮扶困难职工1人，完成率127%。')).toEqual([])
})

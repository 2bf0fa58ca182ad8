import { expect, test } from 'vitest'
import { partsExceed } from '../../src/rules/arithmetic/parts-exceed.ts'
import { tableRate } from '../../src/rules/arithmetic/table-rate.ts'
import { told } from './told.ts'

const table = (text: string): string => text.replaceAll('¶', '\n')

test.each([
  [
    '| 机构 | 核定床位 | 其中：护理型床位 | 在住 |¶| 甲院 | 160 | 196 | 121 |¶| 乙院 | 240 | 168 | 207 |',
    '196',
  ],
  [
    '| 镇 | 老年人 | 其中：80岁以上 | 其中：独居老年人 |¶| 甲 | 300 | 50 | 620 |¶| 乙 | 250 | 41 | 38 |',
    '620',
  ],
  ['| 机构 | 工作人员 | 其中：护理员 |¶| 甲院 | 30 | 200 |¶| 乙院 | 25 | 15 |', '200'],
  [
    '| 项目 | 金额（万元） |¶| 救助支出 | 860 |¶| 其中：临时救助 | 1200 |¶| 养老支出 | 640 |',
    '1200',
  ],
])('among its whole: %s', (text, expected) => {
  expect(told(partsExceed, table(text)).map((found) => found.replace('?', ''))).toEqual([expected])
})

test.each([
  '| 机构 | 核定床位 | 其中：护理型床位 | 在住 |¶| 甲院 | 160 | 96 | 121 |¶| 乙院 | 240 | 168 | 307 |',
  '| 机构 | 床位 | 其中：使用率 |¶| 甲院 | 60 | 96% |¶| 乙院 | 24 | 68% |',
  '| 项目 | 金额（万元） |¶| 救助支出 | 860 |¶| 其中：临时救助 | 200 |¶| 养老支出 | 640 |',
  '| 项目 | 单位 | 数量 |¶| 养老机构 | 家 | 32家 |¶| 其中：床位 | 张 | 3480张 |',
])('among its whole holds: %s', (text) => {
  expect(told(partsExceed, table(text))).toEqual([])
})

test.each([
  [
    '| 乡镇 | 低保人数 | 占比 |¶| 甲镇 | 300 | 30% |¶| 乙镇 | 450 | 54% |¶| 丙镇 | 250 | 25% |',
    '54% → 45%',
  ],
  [
    '| 年龄 | 人数（人） | 占特困人员比例 |¶| 60岁以下 | 252 | 21% |¶| 60—79岁 | 708 | 95% |¶| 80岁及以上 | 240 | 20% |¶| 合计 | 1200 | 100% |',
    '95% → 59%',
  ],
  [
    '| 类别 | 金额（万元） | 占比（%） |¶| 救助 | 500 | 50 |¶| 养老 | 300 | 30 |¶| 其他 | 200 | 25 |',
    '25 → 20%',
  ],
  [
    '| 来源 | 数额 | 比重 |¶| 财政 | 600 | 60% |¶| 捐赠 | 250 | 15% |¶| 自筹 | 150 | 15% |¶| 合计 | 1000 | 100% |',
    '15% → 25%',
  ],
])('shares of a table: %s', (text, expected) => {
  expect(told(tableRate, table(text))).toEqual([expected])
})

test.each([
  '| 乡镇 | 低保人数 | 占比 |¶| 甲镇 | 300 | 30% |¶| 乙镇 | 450 | 45% |¶| 丙镇 | 250 | 25% |',
  // Of the inhabitants, row by row or elsewhere.
  '| 乡镇 | 人口 | 低保人数 | 占比 |¶| 甲镇 | 30000 | 300 | 1% |¶| 乙镇 | 22500 | 450 | 2% |¶| 丙镇 | 10000 | 250 | 2.5% |',
  '| 乡镇 | 低保人数 | 占人口比例 |¶| 甲镇 | 300 | 1.2% |¶| 乙镇 | 450 | 1.5% |¶| 丙镇 | 250 | 0.9% |',
  '| 类别 | 金额（万元） | 占比（%） |¶| 救助 | 500 | 50 |¶| 养老 | 300 | 30 |¶| 其他 | 200 | 20 |',
])('shares of a table hold: %s', (text) => {
  expect(told(tableRate, table(text))).toEqual([])
})

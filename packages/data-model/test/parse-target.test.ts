import type { Comparator, Quantity } from '@jibao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Better,
  betterSchema,
  comparatorSchema,
  formatTarget,
  parseTarget,
  type Target,
  type TargetFault,
  targetSchema,
} from '../src/index.ts'
import { arbitraryQuantity } from './arbitrary-quantity.ts'

const origin = { file: 'plan/弱有众扶.yaml', line: 3 }
const read = (written: string, better: Better = 'higher') =>
  parseTarget(written, { better, origin })
const found = (target: Target) => ({ kind: 'target', target })

describe('a number with a constraint', () => {
  test.each<[string, Comparator, string, string]>([
    ['≥89%', '≥', '89', '%'],
    ['>=89%', '≥', '89', '%'],
    ['＞＝８９％', '≥', '89', '%'],
    ['⩾ 89 %', '≥', '89', '%'],
    ['>18', '>', '18', ''],
    ['＞18', '>', '18', ''],
    ['≤5起', '≤', '5', '起'],
    ['<=5起', '≤', '5', '起'],
    ['<5起', '<', '5', '起'],
    ['=100%', '=', '100', '%'],
    ['等于100%', '=', '100', '%'],
    ['820人以上', '≥', '820', '人'],
    ['820人及以上', '≥', '820', '人'],
    ['820人以上（含）', '≥', '820', '人'],
    [' 820 人 以上 ', '≥', '820', '人'],
    ['不少于70人', '≥', '70', '人'],
    ['不低于86%', '≥', '86', '%'],
    ['达到82%以上', '≥', '82', '%'],
    ['达82%', '≥', '82', '%'],
    ['完成60户', '≥', '60', '户'],
    ['至少 1,022 人', '≥', '1022', '人'],
    ['不超过5起', '≤', '5', '起'],
    ['控制在5起以内', '≤', '5', '起'],
    ['5起以下', '≤', '5', '起'],
    ['5起之内', '≤', '5', '起'],
    ['超过18', '>', '18', ''],
    ['高于18', '>', '18', ''],
    ['低于5%', '<', '5', '%'],
    ['少于5起', '<', '5', '起'],
    ['超90%', '>', '90', '%'],
    ['逾90%', '>', '90', '%'],
    ['不足5%', '<', '5', '%'],
    ['≥-3.5%', '≥', '-3.5', '%'],
  ])('%j', (written, comparator, value, unit) => {
    const target: Target = { kind: 'quantity', comparator, quantity: { value, unit }, origin }
    expect(read(written)).toEqual(found(target))
    expect(read(written, 'lower')).toEqual(found(target))
  })

  test.each<[Better, Comparator]>([
    ['higher', '≥'],
    ['lower', '≤'],
    ['target', '='],
  ])('a bare number where %s is better is %s', (better, comparator) => {
    const quantity: Quantity = { value: '340', unit: '人' }
    expect(read('340人', better)).toEqual(
      found({ kind: 'quantity', comparator, isImplied: true, quantity, origin }),
    )
  })

  test('may be rough', () => {
    const quantity: Quantity = { value: '5000', unit: '万元', approximate: 'over' }
    expect(read('不少于5000余万元')).toEqual(
      found({ kind: 'quantity', comparator: '≥', quantity, origin }),
    )
  })
})

test.each<[string, Comparator, string]>([
  ['不低于上年度人均可支配收入增幅', '≥', '上年度人均可支配收入增幅'],
  ['≥ 上年', '≥', '上年'],
  ['高于全市平均水平', '>', '全市平均水平'],
  ['不超过上年', '≤', '上年'],
  ['控制在上年水平以内', '≤', '上年水平'],
  ['低于上年', '<', '上年'],
])('%j is relative', (written, comparator, than) => {
  expect(read(written)).toEqual(found({ kind: 'relative', comparator, than, origin }))
})

test.each([
  '出台实施办法',
  '完成',
  '完成项目（一期）',
  '建成并投入使用',
  '超额完成任务',
  '6月底前出台实施方案',
  '3个项目建成',
])('%j is a milestone, in its own words', (text) => {
  expect(read(` ${text} `)).toEqual(found({ kind: 'milestone', text, origin }))
})

test.each(['——', '—', '/', '无', '', ' '])('%j sets no target', (written) => {
  expect(read(written)).toEqual(found({ kind: 'not-set', origin }))
})

test.each<[string, TargetFault]>([
  ['不超过5起以上', 'contradiction'],
  ['≥5起以内', 'contradiction'],
  ['>5起以上', 'contradiction'],
  ['不低于上年水平以下', 'contradiction'],
  ['2～3个', 'range'],
  ['不少于2～3个', 'range'],
  ['3～2个', 'range-order'],
  ['≥1,02', 'grouping'],
  ['≥1 022人', 'grouping'],
  ['1 022人以上', 'grouping'],
  ['0OO1', 'letters'],
  ['1e5', 'exponent'],
  ['≥007', 'leading-zero'],
  ['≥', 'not-a-number'],
  ['以上', 'not-a-number'],
  ['≥——', 'not-a-number'],
  ['积极推进', 'not-a-number'],
  ['达标', 'not-a-number'],
  ['上年水平', 'not-a-number'],
  ['建成避灾安置场所2个', 'not-a-number'],
])('%j is refused: %s', (written, reason) => {
  expect(read(written)).toEqual({ kind: 'refused', reason })
})

test.each<[Target, string]>([
  [{ kind: 'quantity', comparator: '≥', quantity: { value: '89', unit: '%' }, origin }, '≥89%'],
  [{ kind: 'relative', comparator: '≥', than: '上年增幅', origin }, '≥上年增幅'],
  [{ kind: 'milestone', text: '出台实施办法', due: '2024-Q2', origin }, '出台实施办法'],
  [{ kind: 'qualitative', text: '积极推进', origin }, '积极推进'],
  [{ kind: 'not-set', origin }, '——'],
])('%j is printed %s', (target, expected) => {
  expect(formatTarget(target)).toBe(expected)
})

test('a target in figures is read back as printed', () => {
  fc.assert(
    fc.property(
      arbitraryQuantity.filter(({ upper }) => upper === undefined),
      fc.constantFrom(...comparatorSchema.options),
      fc.constantFrom(...betterSchema.options),
      (quantity, comparator, better) => {
        const target: Target = { kind: 'quantity', comparator, quantity, origin }
        expect(read(formatTarget(target), better)).toEqual(found(target))
      },
    ),
    { numRuns: 1000 },
  )
})

test('whatever is typed, a target is one of the model', () => {
  const words = fc.constantFrom(
    '≥',
    '<',
    '不低于',
    '超',
    '以上',
    '以内',
    '5',
    '1,022',
    '人',
    '%',
    '上年',
    '出台',
    '——',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(words).map((all) => all.join('')),
      ),
      (text) => {
        const reading = read(text)
        if (reading.kind === 'target')
          expect(targetSchema.parse(reading.target)).toEqual(reading.target)
      },
    ),
  )
})

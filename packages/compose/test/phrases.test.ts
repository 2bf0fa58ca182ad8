import { type Accrual, isYearOver, type Period, type Target } from '@jibao/data-model'
import { plainText } from '@jibao/document'
import { indexObservations, measureIndicator } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  attainmentPhrase,
  lastYearPhrase,
  pacePhrase,
  previousPhrase,
} from '../src/model/phrases.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import { datasetOf, indicatorOf, observe, targetOf } from './sample.ts'

const phrases = [attainmentPhrase, pacePhrase, previousPhrase, lastYearPhrase]

interface Stated {
  readonly unit?: string
  readonly target?: string
  readonly accrual?: Accrual
}

/** All that can be said of one indicator, as the notice strings it together. */
const sentence = (
  stated: Stated,
  period: Period,
  figures: Readonly<Partial<Record<Period, string>>>,
): string => {
  const indicator = indicatorOf('指标', stated)
  const observations = indexObservations(datasetOf({ observations: observe('指标', figures) }))
  const progress = measureIndicator(indicator, period, observations)
  return phrases
    .map((phrase) => plainText(phrase(progress)))
    .filter((text) => text !== '')
    .join('，')
}

const floor = { target: '≥820人' }

describe('a figure that counts from January', () => {
  test.each<[string, Stated, Period, string, string]>([
    ['ahead', floor, '2024-Q2', '486人', '完成年度目标的59.27%，快于序时进度9.27个百分点'],
    ['behind', floor, '2024-Q2', '123人', '完成年度目标的15%，慢于序时进度35个百分点'],
    ['level', floor, '2024-Q2', '410人', '完成年度目标的50%，与序时进度持平'],
    ['in the first quarter', floor, '2024-Q1', '205人', '完成年度目标的25%，与序时进度持平'],
    [
      'behind by less than is printed',
      { target: '≥3000001人' },
      '2024-Q1',
      '750000人',
      '完成年度目标的25%，略慢于序时进度',
    ],
    ['not begun', floor, '2024-Q2', '0人', '暂无进展'],
    [
      'begun by less than is printed',
      { target: '≥3000001人' },
      '2024-Q2',
      '1人',
      '未取得明显进展，慢于序时进度50个百分点',
    ],
    ['done early', floor, '2024-Q2', '820人', '完成年度目标'],
    ['done and more', floor, '2024-Q3', '984人', '超额完成年度目标，完成率120%'],
    ['short at the end', floor, '2024-Q4', '615人', '仅完成年度目标的75%'],
    ['nothing at the end', floor, '2024', '0人', '未完成年度目标'],
    [
      'short by less than is printed',
      { target: '≥3000001人' },
      '2024-Q4',
      '3000000人',
      '未达到年度目标要求',
    ],
    ['done at the end', floor, '2024-Q4', '820人', '完成年度目标'],
    ['about', floor, '2024-Q2', '约486人', '完成年度目标的约59.27%，快于序时进度约9.27个百分点'],
    ['about as much as the target', floor, '2024-Q4', '约820人', '未达到年度目标要求'],
    ['more than enough', floor, '2024-Q4', '820余人', '完成年度目标'],
    ['below zero', floor, '2024-Q2', '-5人', '未达到年度目标要求'],
    ['a range on pace', floor, '2024-Q2', '420～500人', '达到序时进度'],
    ['a range behind', floor, '2024-Q2', '20～50人', '未达到年度目标要求'],
    ['a range beyond the target', floor, '2024-Q2', '900～950人', '超额完成年度目标'],
    ['a range at the end', floor, '2024-Q4', '800～850人', '未达到年度目标要求'],
    ['more than the target wanted, level', { target: '>18人' }, '2024-Q2', '18人', '达到序时进度'],
    [
      'more than the target wanted, at the end',
      { target: '>18人' },
      '2024-Q4',
      '18人',
      '未达到年度目标要求',
    ],
    ['exactly that many wanted, and hit', { target: '=12人' }, '2024-Q2', '12人', '完成年度目标'],
    [
      'exactly that many wanted, and passed',
      { target: '=12人' },
      '2024-Q2',
      '15人',
      '超出年度目标',
    ],
    ['none wanted, none there', { target: '=0人' }, '2024-Q2', '0人', '达到年度目标要求'],
    ['none wanted, one there', { target: '=0人' }, '2024-Q2', '1人', '超出年度目标'],
    [
      'in percent',
      { target: '≥90%', unit: '%' },
      '2024-Q2',
      '40%',
      '完成年度目标的44.44%，慢于序时进度5.56个百分点',
    ],
    ['without a target', {}, '2024-Q2', '5人', ''],
    ['not reported', floor, '2024-Q2', '——', ''],
  ])('%s', (_, stated, period, figure, expected) => {
    expect(sentence(stated, period, { [period]: figure })).toBe(expected)
  })
})

describe('a cap', () => {
  const cap = { target: '≤5起', unit: '起' }
  const level = { ...cap, accrual: 'point-in-time' } as const
  test.each<[string, Stated, Period, string, string]>([
    ['kept', cap, '2024-Q2', '2起', '控制在年度目标以内'],
    ['kept to nothing', cap, '2024-Q2', '0起', '控制在年度目标以内'],
    ['used up too fast', cap, '2024-Q2', '4起', '已达年度控制目标的80%'],
    ['used up', cap, '2024-Q2', '5起', '已达年度控制目标的100%'],
    ['passed', cap, '2024-Q2', '6起', '超出年度控制目标'],
    ['kept at the end', cap, '2024-Q4', '5起', '控制在年度目标以内'],
    ['kept as a range', cap, '2024-Q2', '1～2起', '控制在年度目标以内'],
    ['used up too fast as a range', cap, '2024-Q2', '3～4起', '超过序时控制进度'],
    ['passed by the end of a range', cap, '2024-Q2', '4～6起', '超出年度控制目标'],
    [
      'reached by the end of a range',
      { ...cap, target: '<5起' },
      '2024-Q4',
      '4～5起',
      '未达到年度控制要求',
    ],
    ['of nothing, kept', { ...cap, target: '≤0起' }, '2024-Q2', '0起', '控制在年度目标以内'],
    ['of nothing, passed', { ...cap, target: '≤0起' }, '2024-Q2', '1起', '超出年度控制目标'],
    ['below which to stay', { ...cap, target: '<5起' }, '2024-Q4', '5起', '已达年度控制目标的100%'],
    ['kept as a level', level, '2024-Q2', '5起', '控制在年度目标以内'],
    ['passed as a level', level, '2024-Q2', '6起', '超出年度控制目标'],
  ])('%s', (_, stated, period, figure, expected) => {
    expect(sentence(stated, period, { [period]: figure })).toBe(expected)
  })
})

describe('a level', () => {
  const rate = { target: '≥86%', unit: '%', accrual: 'point-in-time' } as const
  const yearly = { target: '≥90%', unit: '%', accrual: 'annual' } as const
  test.each<[string, Stated, Period, string, string]>([
    ['reached', rate, '2024-Q2', '92.83%', '达到年度目标要求'],
    ['missed', rate, '2024-Q2', '80%', '未达到年度目标要求'],
    ['at zero', rate, '2024-Q2', '0%', '未达到年度目标要求'],
    ['reached as a range', rate, '2024-Q2', '86～90%', '达到年度目标要求'],
    ['perhaps missed as a range', rate, '2024-Q2', '80～90%', '未达到年度目标要求'],
    ['measured once a year', yearly, '2024', '95%', '达到年度目标要求'],
    ['measured once a year and missed', yearly, '2024-Q4', '85%', '未达到年度目标要求'],
    ['measured early', yearly, '2024-Q3', '95%', '达到年度目标要求'],
  ])('%s', (_, stated, period, figure, expected) => {
    expect(sentence(stated, period, { [period]: figure })).toBe(expected)
  })
})

describe('a change', () => {
  const standard = { unit: '元/月', accrual: 'point-in-time' } as const
  const share = { unit: '%', accrual: 'point-in-time' } as const
  const stock = { unit: '人', accrual: 'point-in-time' } as const
  const yearly = { unit: '%', accrual: 'annual' } as const
  const sum = { unit: '人' }
  test.each<[string, Stated, Period, Readonly<Partial<Record<Period, string>>>, string]>([
    [
      'within the year',
      sum,
      '2024-Q2',
      { '2024-Q1': '220人', '2024-Q2': '486人' },
      '比一季度末增加266人',
    ],
    [
      'none within the year',
      sum,
      '2024-Q3',
      { '2024-Q2': '486人', '2024-Q3': '486人' },
      '与二季度末持平',
    ],
    [
      'a correction',
      sum,
      '2024-Q4',
      { '2024-Q3': '486人', '2024-Q4': '480人' },
      '比三季度末减少6人',
    ],
    ['a sum that starts anew', sum, '2024-Q1', { '2023-Q4': '800人', '2024-Q1': '220人' }, ''],
    [
      'since the year before',
      sum,
      '2024-Q2',
      { '2023-Q2': '91人', '2024-Q2': '156人' },
      '比上年同期增加65人、增长71.43%',
    ],
    [
      'a fall since the year before',
      sum,
      '2024-Q2',
      { '2023-Q2': '40人', '2024-Q2': '15人' },
      '比上年同期减少25人、下降62.5%',
    ],
    [
      'a fall to nothing',
      sum,
      '2024-Q2',
      { '2023-Q2': '40人', '2024-Q2': '0人' },
      '比上年同期减少40人、下降100%',
    ],
    ['from nothing', sum, '2024-Q2', { '2023-Q2': '0人', '2024-Q2': '15人' }, '比上年同期增加15人'],
    [
      'none since the year before',
      sum,
      '2024-Q2',
      { '2023-Q2': '15人', '2024-Q2': '15人' },
      '与上年同期持平',
    ],
    [
      'of about as many',
      sum,
      '2024-Q2',
      { '2023-Q2': '15人', '2024-Q2': '约15人' },
      '与上年同期基本持平',
    ],
    [
      'of about',
      sum,
      '2024-Q2',
      { '2023-Q2': '10人', '2024-Q2': '约15人' },
      '比上年同期增加约5人、增长约50%',
    ],
    [
      'too small for a rate',
      sum,
      '2024-Q2',
      { '2023-Q2': '100000人', '2024-Q2': '100001人' },
      '比上年同期增加1人',
    ],
    ['of a range', sum, '2024-Q2', { '2023-Q2': '10人', '2024-Q2': '12～15人' }, ''],
    [
      'of a level over the turn of the year',
      standard,
      '2024-Q1',
      { '2023-Q4': '1050元/月', '2024-Q1': '1105元/月' },
      '比上年末提高55元/月',
    ],
    [
      'of a standard',
      standard,
      '2024-Q2',
      { '2023-Q2': '1035元/月', '2024-Q2': '1105元/月' },
      '比上年同期提高70元/月、增长6.76%',
    ],
    [
      'of a rate',
      share,
      '2024-Q2',
      { '2024-Q1': '94.49%', '2024-Q2': '92.83%', '2023-Q2': '89.5%' },
      '比一季度末下降1.66个百分点，比上年同期提高3.33个百分点',
    ],
    [
      'of a number of people',
      stock,
      '2024-Q2',
      { '2024-Q1': '300人', '2024-Q2': '310人' },
      '比一季度末增加10人',
    ],
    [
      'over half a year',
      stock,
      '2024-H2',
      { '2024-Q2': '300人', '2024-Q4': '290人' },
      '比二季度末减少10人',
    ],
    [
      'over half a year, written so',
      stock,
      '2024-H2',
      { '2024-H1': '300人', '2024-H2': '290人' },
      '比上半年末减少10人',
    ],
    [
      'over the first half',
      stock,
      '2024-H1',
      { '2023-H2': '300人', '2024-H1': '310人' },
      '比上年末增加10人',
    ],
    ['over a year', stock, '2024', { '2023': '300人', '2024': '330人' }, '比上年增加30人、增长10%'],
    [
      'of a yearly figure',
      yearly,
      '2024-Q4',
      { '2023-Q4': '90%', '2024-Q4': '92%' },
      '比上年提高2个百分点',
    ],
    ['nothing to compare with', stock, '2024-Q2', { '2024-Q2': '310人' }, ''],
  ])('%s', (_, stated, period, figures, expected) => {
    expect(sentence(stated, period, figures)).toBe(expected)
  })
})

describe('a figure that is measured against another', () => {
  const relative = (sign: string): Target => {
    const target = targetOf(`${sign}收入增幅`)
    return target.kind === 'relative' ? { ...target, indicator: '收入增幅' } : target
  }
  test.each<[string, string, string, string]>([
    ['不低于', '7%', '6.5%', '达到不低于收入增幅的要求'],
    ['不低于', '6%', '6.5%', '未达到不低于收入增幅的要求'],
    ['不高于', '6%', '6.5%', '达到不高于收入增幅的要求'],
    ['高于', '0%', '6.5%', '未达到高于收入增幅的要求'],
    ['不低于', '7%', '——', ''],
    ['不低于', '——', '6.5%', ''],
  ])('%s, %s to %s', (sign, own, other, expected) => {
    const indicator = {
      ...indicatorOf('指标', { unit: '%', accrual: 'point-in-time' }),
      targets: { 2024: relative(sign) },
    }
    const observations = [
      ...observe('指标', { '2024-Q2': own }),
      ...observe('收入增幅', { '2024-Q2': other }),
    ]
    const progress = measureIndicator(
      indicator,
      '2024-Q2',
      indexObservations(datasetOf({ observations })),
    )
    expect(plainText(attainmentPhrase(progress))).toBe(expected)
  })
})

test('no phrase says ——, what is late has one, and none says 完成 of what is late at the end', () => {
  fc.assert(
    fc.property(bureaus, periods, (dataset, period) => {
      const observations = indexObservations(dataset)
      for (const indicator of dataset.indicators) {
        const progress = measureIndicator(indicator, period, observations)
        const texts = phrases.map((phrase) => plainText(phrase(progress)))
        expect(texts.join()).not.toContain('——')
        const isLate = progress.status === 'behind' || progress.status === 'not-started'
        if (isLate && indicator.accrual !== 'milestone') expect(texts[0]).not.toBe('')
        if (progress.status === 'behind' && isYearOver(period)) {
          expect(texts[0]).not.toMatch(/^(?:超额)?完成|^达到|^控制在/)
        }
      }
    }),
    { numRuns: 300 },
  )
})

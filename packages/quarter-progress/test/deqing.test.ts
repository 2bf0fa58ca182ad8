import { formatQuantity, type Quantity } from '@jibao/core'
import type { Indicator, Period } from '@jibao/data-model'
import { type Status, statusWords } from '@jibao/quarter-progress'
import { expect, test } from 'vitest'
import { indicatorOf, measure, observeAll, targetOf } from './small-dataset.ts'

// The figures that 德清县 published for its 弱有众扶 programme in 2023 and 2024.

const withTargets = (id: string, targets: Readonly<Record<string, string>>): Indicator => ({
  ...indicatorOf(id),
  targets: Object.fromEntries(
    Object.entries(targets).map(([year, target]) => [year, targetOf(target)]),
  ),
})

const indicators = {
  帮扶困难职工: withTargets('帮扶困难职工', { 2024: '820人以上' }),
  辅助器具适配: withTargets('辅助器具适配', { 2024: '340人' }),
  孤独症儿童康复: withTargets('孤独症儿童康复', { 2024: '45人' }),
  新增残疾人就业: withTargets('新增残疾人就业', { 2023: '不少于70人', 2024: '不少于130人' }),
  善居工程改造: withTargets('善居工程改造', { 2023: '80户', 2024: '60户' }),
}

const observations = [
  ...observeAll('帮扶困难职工', { '2024-Q1': '220人', '2024-Q2': '486人', '2024-Q3': '1022人' }),
  ...observeAll('辅助器具适配', { '2024-Q1': '72人', '2024-Q2': '247人' }),
  ...observeAll('孤独症儿童康复', { '2024-Q1': '29人', '2024-Q2': '38人' }),
  ...observeAll('新增残疾人就业', {
    '2023-Q1': '36人',
    '2023-Q2': '91人',
    '2023-Q3': '91人',
    '2024-Q1': '65人',
    '2024-Q2': '156人',
  }),
  ...observeAll('善居工程改造', {
    '2023-Q2': '40户',
    '2023-Q3': '100户',
    '2024-Q2': '15户',
    '2024-Q3': '64户',
  }),
]

const print = (quantity: Quantity | null | undefined): string =>
  quantity ? formatQuantity(quantity) : '——'

/** Attainment, change since the period before, change and growth since last year. */
type Figures = readonly [string, string, string, string]

test.each<[keyof typeof indicators, Period, (typeof statusWords)[Status], Figures]>([
  ['帮扶困难职工', '2024-Q1', '达到序时', ['26.83%', '——', '——', '——']],
  ['帮扶困难职工', '2024-Q2', '达到序时', ['59.27%', '266人', '——', '——']],
  ['帮扶困难职工', '2024-Q3', '超额完成', ['124.63%', '536人', '——', '——']],
  ['辅助器具适配', '2024-Q1', '滞后', ['21.18%', '——', '——', '——']],
  ['辅助器具适配', '2024-Q2', '达到序时', ['72.65%', '175人', '——', '——']],
  ['辅助器具适配', '2024-Q3', '未报送', ['——', '——', '——', '——']],
  ['孤独症儿童康复', '2024-Q1', '达到序时', ['64.44%', '——', '——', '——']],
  ['孤独症儿童康复', '2024-Q2', '达到序时', ['84.44%', '9人', '——', '——']],
  ['新增残疾人就业', '2023-Q1', '达到序时', ['51.43%', '——', '——', '——']],
  ['新增残疾人就业', '2023-Q2', '超额完成', ['130%', '55人', '——', '——']],
  ['新增残疾人就业', '2023-Q3', '超额完成', ['130%', '0人', '——', '——']],
  ['新增残疾人就业', '2024-Q1', '达到序时', ['50%', '——', '29人', '80.56%']],
  ['新增残疾人就业', '2024-Q2', '超额完成', ['120%', '91人', '65人', '71.43%']],
  ['善居工程改造', '2023-Q1', '未报送', ['——', '——', '——', '——']],
  ['善居工程改造', '2023-Q2', '达到序时', ['50%', '——', '——', '——']],
  ['善居工程改造', '2023-Q3', '超额完成', ['125%', '60户', '——', '——']],
  ['善居工程改造', '2024-Q2', '滞后', ['25%', '——', '-25户', '-62.5%']],
  ['善居工程改造', '2024-Q3', '超额完成', ['106.67%', '49户', '-36户', '-36%']],
])('%s %s: %s %o', (name, period, status, figures) => {
  const progress = measure(indicators[name], period, observations)
  expect(statusWords[progress.status]).toBe(status)
  expect([
    print(progress.attainment),
    print(progress.sincePrevious?.difference),
    print(progress.sinceLastYear?.difference),
    print(progress.sinceLastYear?.growth),
  ]).toEqual(figures)
})

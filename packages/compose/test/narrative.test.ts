import type { NarrativePart } from '@jibao/data-model'
import { type Inline, plainText } from '@jibao/document'
import { indexObservations, measureProgress } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import { narrativeParagraphs } from '../src/model/narrative-paragraphs.ts'
import { bureau, narrativeOf, observe } from './sample.ts'

const dataset = {
  ...bureau,
  observations: [...bureau.observations, ...observe('就业', { '2024-Q3': '160人' })],
}
const source = {
  indicators: measureProgress(dataset, '2024-Q2').indicators,
  observations: indexObservations(dataset),
}

type Figure = Extract<NarrativePart, { kind: 'figure' }>

const quote = (figure: Omit<Figure, 'kind'>): readonly Inline[] =>
  narrativeParagraphs(
    narrativeOf('2024-1', '2024-Q2', [[{ kind: 'figure', ...figure }]]),
    source,
  )[0] ?? []

describe('a quoted figure', () => {
  test.each<[Omit<Figure, 'kind'>, string]>([
    [{ indicator: '就业', aspect: 'actual' }, '156人'],
    [{ indicator: '就业', aspect: 'target' }, '≥130人'],
    [{ indicator: '就业', aspect: 'attainment' }, '120%'],
    [{ indicator: '就业', aspect: 'change' }, '91人'],
    [{ indicator: '就业', aspect: 'actual', period: '2024-Q1' }, '65人'],
    [{ indicator: '就业', aspect: 'actual', period: '2024-H1' }, '156人'],
    [{ indicator: '就业', aspect: 'attainment', period: '2024-Q1' }, '50%'],
    [{ indicator: '就业', aspect: 'change', period: '2024-Q1' }, '——'],
    [{ indicator: '就业', aspect: 'change', period: '2024-Q3' }, '4人'],
    [{ indicator: '就业', aspect: 'target', period: '2025-Q1' }, '——'],
    [{ indicator: '改造', aspect: 'actual' }, '0户'],
    [{ indicator: '配置', aspect: 'actual' }, '——'],
    [{ indicator: '配置', aspect: 'attainment' }, '——'],
    [{ indicator: '方案', aspect: 'actual' }, '已完成'],
    [{ indicator: '方案', aspect: 'actual', period: '2024-Q1' }, '正在推进'],
    [{ indicator: '方案', aspect: 'actual', period: '2024-Q4' }, '——'],
    [{ indicator: '方案', aspect: 'target' }, '出台方案'],
  ])('%o prints as %s', (figure, printed) => {
    expect(plainText(quote(figure))).toBe(printed)
  })

  test('is the same figure as in the table', () => {
    expect(quote({ indicator: '就业', aspect: 'actual' })).toMatchObject([
      { type: 'value', id: '就业@2024-Q2', origin: { file: 'progress/2024-Q2.yaml' } },
    ])
  })

  test('has to be one that was resolved', () => {
    expect(() => quote({ indicator: '无此', aspect: 'actual' })).toThrow(RangeError)
  })
})

test('a paragraph is its parts in order; prose is optional', () => {
  const narrative = narrativeOf('2024-1', '2024-Q2', [
    [
      { kind: 'text', text: '新增就业' },
      { kind: 'figure', indicator: '就业', aspect: 'actual' },
      { kind: 'text', text: '，{{不是模板}}。' },
    ],
    [{ kind: 'text', text: '第二段。' }],
  ])
  expect(narrativeParagraphs(narrative, source).map(plainText)).toEqual([
    '新增就业156人，{{不是模板}}。',
    '第二段。',
  ])
  expect(narrativeParagraphs(undefined, source)).toEqual([])
})

import {
  type Block,
  type HeadingLevel,
  type HeadingNode,
  heading,
  paragraph,
  type Report,
} from '@jibao/document'
import { expect, test } from 'vitest'
import { headingNumber, numberHeadings } from '../src/index.ts'

const report = (...children: readonly Block[]): Report => ({
  type: 'report',
  metadata: { title: '通报', issuer: '县民政局', date: '2024-07-05', language: 'zh-CN' },
  children,
})

const headings = (levels: readonly HeadingLevel[]): readonly HeadingNode[] =>
  levels.map((level) => heading(level, '题'))

const numbersOf = (levels: readonly HeadingLevel[]): readonly string[] => [
  ...numberHeadings(report(...headings(levels))).values(),
]

test.each<[HeadingLevel, number, string]>([
  [1, 1, '一、'],
  [1, 12, '十二、'],
  [2, 1, '（一）'],
  [2, 20, '（二十）'],
  [3, 1, '1.'],
  [3, 12, '12.'],
  [4, 1, '（1）'],
  [4, 105, '（105）'],
])('heading %i.%i is %s', (level, number, expected) => {
  expect(headingNumber(level, number)).toBe(expected)
})

test.each<[readonly HeadingLevel[], readonly string[]]>([
  [[], []],
  [
    [1, 1, 1],
    ['一、', '二、', '三、'],
  ],
  [
    [1, 2, 3, 4],
    ['一、', '（一）', '1.', '（1）'],
  ],
  [
    [1, 2, 2, 1, 2],
    ['一、', '（一）', '（二）', '二、', '（一）'],
  ],
  [
    [1, 2, 3, 3, 2, 3, 1, 3],
    ['一、', '（一）', '1.', '2.', '（二）', '1.', '二、', '1.'],
  ],
  [
    [3, 4, 2, 4],
    ['1.', '（1）', '（一）', '（1）'],
  ],
])('levels %j are numbered %j', (levels, expected) => {
  expect(numbersOf(levels)).toEqual(expected)
})

test('headings are counted through sections, each by itself', () => {
  const [first, second, third] = [heading(1, '甲'), heading(1, '甲'), heading(1, '甲')]
  const numbers = numberHeadings(
    report(
      first,
      paragraph('文'),
      { type: 'section', orientation: 'landscape', children: [second] },
      third,
    ),
  )
  expect([first, second, third].map((node) => numbers.get(node))).toEqual(['一、', '二、', '三、'])
})

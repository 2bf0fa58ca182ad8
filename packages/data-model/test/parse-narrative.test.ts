import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aspectWords,
  type FigureReference,
  type NarrativeToken,
  parseNarrative,
} from '../src/index.ts'

const text = (value: string): NarrativeToken => ({ kind: 'text', text: value })
const refused = (written: string, offset: number): NarrativeToken => ({
  kind: 'refused',
  written,
  offset,
})

test.each<[string, Partial<FigureReference>]>([
  ['{低保标准}', { name: '低保标准', aspect: 'actual' }],
  ['{低保标准:完成值}', { aspect: 'actual' }],
  ['{低保标准:目标值}', { aspect: 'target' }],
  ['{低保标准:完成率}', { aspect: 'attainment' }],
  ['{低保标准：较上期}', { aspect: 'change' }],
  ['{低保标准@2024-Q1}', { aspect: 'actual', period: '2024-Q1' }],
  ['{低保标准@2024年上半年：完成率}', { aspect: 'attainment', period: '2024-H1' }],
  ['{ 低保标准 @ 2024Q1 : 较上期 }', { name: '低保标准', aspect: 'change', period: '2024-Q1' }],
  ['{困难家庭“善居工程”改造}', { name: '困难家庭“善居工程”改造', aspect: 'actual' }],
])('%s is a reference', (written, expected) => {
  expect(parseNarrative(`共${written}。`)).toEqual([
    text('共'),
    { kind: 'figure', reference: expect.objectContaining({ ...expected, written, offset: 1 }) },
    text('。'),
  ])
})

test('a reference without a period has none', () => {
  const [token] = parseNarrative('{低保标准}')
  expect(token).toEqual({
    kind: 'figure',
    reference: { name: '低保标准', aspect: 'actual', written: '{低保标准}', offset: 0 },
  })
})

test.each([
  '{}',
  '{ }',
  '{:完成率}',
  '{@2024-Q1}',
  '{低保标准:}',
  '{低保标准@}',
  '{低保标准:同比}',
  '{低保标准:toString}',
  '{低保标准@2024-Q7}',
  '{低保标准:完成率:完成率}',
  '{低保标准:完成率@2024-Q1}',
])('%s is refused', (written) => {
  expect(parseNarrative(`共${written}。`)).toEqual([text('共'), refused(written, 1), text('。')])
})

test.each<[string, readonly NarrativeToken[]]>([
  ['', []],
  ['没有引用', [text('没有引用')]],
  ['{{低保标准}}', [text('{{低保标准}}')]],
  ['{{{{x}}}}', [text('{{{{x}}}}')]],
  ['模板{{x}}照录', [text('模板{{x}}照录')]],
  ['共{低保标准', [text('共'), refused('{', 1), text('低保标准')]],
  ['共低保标准}', [text('共低保标准'), refused('}', 5)]],
  ['{低保\n标准}', [refused('{', 0), text('低保\n标准'), refused('}', 6)]],
  ['{{x}', [text('{{x'), refused('}', 3)]],
  ['｛低保｝', [refused('｛', 0), text('低保'), refused('｝', 3)]],
])('%j', (given, expected) => {
  expect(parseNarrative(given)).toEqual(expected)
})

test('a reference within braces is a reference, and they are no others', () => {
  const figure = (name: string, offset: number): NarrativeToken => ({
    kind: 'figure',
    reference: { name, aspect: 'actual', written: `{${name}}`, offset },
  })
  expect(parseNarrative('{a{b}c}')).toEqual([
    refused('{', 0),
    text('a'),
    figure('b', 2),
    text('c'),
    refused('}', 6),
  ])
  expect(parseNarrative('{{{a}}}')).toEqual([text('{{'), figure('a', 2), text('}}')])
  expect(parseNarrative('{a}{b}')).toEqual([figure('a', 0), figure('b', 3)])
})

test('each aspect has its word', () => {
  expect(aspectWords).toEqual({
    完成值: 'actual',
    目标值: 'target',
    完成率: 'attainment',
    较上期: 'change',
  })
})

const writtenOf = (token: NarrativeToken): string => {
  switch (token.kind) {
    case 'text':
      return token.text
    case 'figure':
      return token.reference.written
    case 'refused':
      return token.written
  }
}

const pieces = [
  '{',
  '}',
  '{{',
  '}}',
  '低保标准',
  '@',
  ':',
  '：',
  '2024-Q1',
  '完成率',
  ' ',
  '\n',
  '𠮷',
]

test('the tokens put together are the text, each at its place, with no brace left over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
      (given) => {
        const tokens = parseNarrative(given)
        let from = 0
        for (const token of tokens) {
          const written = writtenOf(token)
          expect(given.slice(from, from + written.length)).toBe(written)
          if (token.kind === 'refused') expect(token.offset).toBe(from)
          if (token.kind === 'figure') expect(token.reference.offset).toBe(from)
          if (token.kind === 'text')
            expect(written.replace(/\{\{|\}\}/g, '')).toMatch(/^[^{}]+$|^$/)
          expect(written).not.toBe('')
          from += written.length
        }
        expect(from).toBe(given.length)
      },
    ),
    { numRuns: 1000 },
  )
})

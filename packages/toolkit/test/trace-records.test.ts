import { expect, test } from 'vitest'
import { isTracedPiece, isTracedValue } from '../src/trace/trace-records.ts'

const value = {
  n: 1,
  printed: '12人',
  id: 'a.b',
  label: '帮扶困难职工',
  indicator: '帮扶困难职工',
  period: '2024年二季度',
  quantity: { value: '12', unit: '人', approximate: 'about', upper: '15', isTraditional: true },
  formula: {
    kind: 'sum',
    operands: [{ id: 'x', label: 'y', printed: '3', quantity: { value: '-3.50', unit: '' } }],
  },
  origin: { file: 'progress/2024-Q2.yaml', line: 3, column: 1, sheet: '表', cell: 'C7' },
}
const piece = { kind: 'paragraph', words: ['共', 1, '。'], table: '表', isSpoken: true }

test('records of a trace are known', () => {
  expect(isTracedValue(value)).toBe(true)
  expect(isTracedValue({ n: 2, printed: '' })).toBe(true)
  expect(isTracedPiece(piece)).toBe(true)
  expect(isTracedPiece({ kind: 'title', words: [] })).toBe(true)
})

test.each([
  ['no record', null],
  ['a list', []],
  ['no number', { printed: '' }],
  ['the number 0', { ...value, n: 0 }],
  ['half a number', { ...value, n: 1.5 }],
  ['a text too few', { n: 1 }],
  ['a number as text', { ...value, label: 3 }],
  ['something unknown', { ...value, more: 1 }],
  ['a quantity without unit', { ...value, quantity: { value: '1' } }],
  ['a number that is written otherwise', { ...value, quantity: { value: '01', unit: '' } }],
  ['another word', { ...value, quantity: { value: '1', unit: '', approximate: 'roughly' } }],
  ['another formula', { ...value, formula: { kind: 'product', operands: [] } }],
  ['a damaged operand', { ...value, formula: { kind: 'sum', operands: [{}] } }],
  ['line 0', { ...value, origin: { file: 'a', line: 0 } }],
])('%s is no value', (_, damaged) => {
  expect(isTracedValue(damaged)).toBe(false)
})

test.each([
  ['another kind', { ...piece, kind: 'poem' }],
  ['no words', { kind: 'title' }],
  ['a value 0', { ...piece, words: [0] }],
  ['a word that is none', { ...piece, words: [null] }],
  ['false', { ...piece, isSpoken: false }],
])('%s is no piece', (_, damaged) => {
  expect(isTracedPiece(damaged)).toBe(false)
})

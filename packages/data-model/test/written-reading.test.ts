import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isSameReading,
  milestoneState,
  milestoneWords,
  parseQuantity,
  type Reading,
  writtenReading,
} from '../src/index.ts'
import { arbitraryQuantity } from './arbitrary-quantity.ts'

const figure = (value: string, unit = '人'): Reading => ({
  kind: 'quantity',
  quantity: { value, unit },
})
const state = (name: 'done' | 'under-way' | 'not-started'): Reading => ({
  kind: 'milestone',
  state: name,
})
const notStated: Reading = { kind: 'not-stated' }

test.each<[string, Reading]>([
  ['1022人', figure('1022')],
  ['12.50%', figure('12.50', '%')],
  ['0', figure('0', '')],
  [
    '5000余万元',
    { kind: 'quantity', quantity: { value: '5000', unit: '万元', approximate: 'over' } },
  ],
  ['95%～97%', { kind: 'quantity', quantity: { value: '95', unit: '%', upper: '97' } }],
  ['已完成', state('done')],
  ['推进中', state('under-way')],
  ['未启动', state('not-started')],
  ['——', notStated],
])('%s is how it is written', (written, reading) => {
  expect(writtenReading(reading)).toBe(written)
})

const read = (text: string): Reading => {
  const milestone = milestoneState(text)
  if (milestone !== undefined) return { kind: 'milestone', state: milestone }
  const reading = parseQuantity(text)
  if (reading.kind === 'refused') throw new RangeError(`${text}: ${reading.reason}`)
  return reading
}

const arbitraryReading: fc.Arbitrary<Reading> = fc.oneof(
  arbitraryQuantity.map((quantity) => ({ kind: 'quantity' as const, quantity })),
  fc.constantFrom(state('done'), state('under-way'), state('not-started'), notStated),
)

test('what is written is read as the same, to the last digit', () => {
  fc.assert(
    fc.property(arbitraryReading, (reading) => {
      expect(read(writtenReading(reading))).toEqual(reading)
    }),
  )
})

test('every word for a state is read as that state', () => {
  for (const [name, words] of Object.entries(milestoneWords)) {
    for (const word of words) expect(milestoneState(` ${word}\n`)).toBe(name)
  }
  expect(milestoneState('已出臺')).toBeUndefined()
})

test.each<[boolean, Reading, Reading]>([
  [true, figure('12.5'), figure('12.50')],
  [false, figure('12.5'), figure('12.51')],
  [false, figure('12'), figure('12', '户')],
  [false, figure('0'), notStated],
  [false, figure('0', ''), state('not-started')],
  [true, state('done'), state('done')],
  [false, state('done'), state('under-way')],
  [true, notStated, notStated],
  [
    false,
    figure('12'),
    { kind: 'quantity', quantity: { value: '12', unit: '人', approximate: 'about' } },
  ],
  [false, figure('2'), { kind: 'quantity', quantity: { value: '2', unit: '人', upper: '3' } }],
  [
    true,
    { kind: 'quantity', quantity: { value: '2', unit: '人', upper: '3.0' } },
    { kind: 'quantity', quantity: { value: '2.0', unit: '人', upper: '3' } },
  ],
])('%s: %j and %j say the same', (expected, a, b) => {
  expect(isSameReading(a, b)).toBe(expected)
  expect(isSameReading(b, a)).toBe(expected)
})

test('whether two say the same does not depend on which is asked about', () => {
  fc.assert(
    fc.property(arbitraryReading, arbitraryReading, (a, b) => {
      expect(isSameReading(a, a)).toBe(true)
      expect(isSameReading(a, b)).toBe(isSameReading(b, a))
    }),
  )
})

import { expect, test } from 'vitest'
import { measureCorpus } from './support/measure-corpus.ts'

const measured = measureCorpus('own')

test('the corpus has at least 150 statements that hold and 150 that do not', () => {
  expect(measured.true).toBeGreaterThanOrEqual(150)
  expect(measured.false).toBeGreaterThanOrEqual(150)
})

test('of the errors told, at least 98 in 100 are faults', () => {
  const alarms = measured.judged.flatMap(({ statement, falseAlarms }) =>
    falseAlarms.map(({ code, origin, message }) => ({
      text: statement.text,
      code,
      quote: origin.quote,
      message,
    })),
  )
  expect(measured.precision, JSON.stringify(alarms, undefined, 1)).toBeGreaterThanOrEqual(0.98)
})

test('of the faults, at least 9 in 10 are found at their place', () => {
  const missed = measured.judged
    .filter(({ statement, isFound }) => statement.fault !== undefined && !isFound)
    .map(({ statement }) => statement.text)
  expect(measured.recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
})

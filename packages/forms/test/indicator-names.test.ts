import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accrualWords } from '../src/form/accrual-words.ts'
import { indexIndicators } from '../src/names/indicator-names.ts'
import { unitsOf } from '../src/names/units.ts'
import { dataset, workers } from './intake-sample.ts'

const known = indexIndicators(dataset, unitsOf(dataset))

test.each([
  ['帮扶困难职工', '帮扶困难职工', undefined],
  ['发放救助金', '救助资金', undefined],
  ['1.帮扶困难职工', '帮扶困难职工', undefined],
  ['其中：帮扶困难职工；', '帮扶困难职工', undefined],
  ['帮扶困难职工（人）', '帮扶困难职工', '人'],
  ['帮扶困难职工\n（年初累计，可不填）', '帮扶困难职工', undefined],
  ['帮扶困难职工(年初累计)', '帮扶困难职工', undefined],
  ['（一）帮扶困难职工（人）（年初累计）', '帮扶困难职工', '人'],
  ['帮扶困难职工（全县）', undefined, undefined],
  ['帮扶职工', undefined, undefined],
])('%j is %s', (written, name, unit) => {
  const found = known.find(written)
  expect([found?.indicator.name, found?.unit]).toEqual([name, unit])
})

test('what two indicators share names neither', () => {
  const shared = { ...workers, id: '乙', name: '另一项', aliases: [workers.name] }
  const indicators = [workers, shared]
  const names = indexIndicators({ ...dataset, indicators }, new Set())
  expect(names.find(workers.name)).toBeUndefined()
  expect(names.find('另一项')?.indicator).toBe(shared)
})

test('a name is found as a form prints it and as people retype it', () => {
  const spaces = fc.constantFrom('', ' ', '\u3000', '\n')
  const labels = Object.values(accrualWords).flatMap(({ label }) => [
    '',
    `（${label}）`,
    `（${label}，可不填）`,
  ])
  fc.assert(
    fc.property(
      fc.constantFrom(...dataset.indicators),
      fc.constantFrom('', '3．', '（三）', '其中：'),
      fc.constantFrom(...labels),
      spaces,
      spaces,
      (indicator, number, label, before, after) => {
        const written = `${number}${before}“${indicator.name}”${after}${label}`
        expect(known.find(written)).toEqual({ indicator })
      },
    ),
  )
})

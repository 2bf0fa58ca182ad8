import { expect, test } from 'vitest'
import { didYouMean, suggest } from '../src/index.ts'

const keys = ['id', 'name', 'lead', 'supporting', 'indicators', 'accrual']
const departments = ['县民政局', '县残联', '县财政局', '县总工会']

test.each([
  ['leed', keys, 'lead'],
  ['Lead', keys, 'lead'],
  ['INDICATORS', keys, 'indicators'],
  ['suporting', keys, 'supporting'],
  ['acrrual', keys, 'accrual'],
  ['县民攻局', departments, '县民政局'],
  ['民政局', departments, '县民政局'],
  ['县总工会', departments, '县总工会'],
  ['低保标淮', ['最低生活保障标准', '低保标准'], '低保标准'],
])('%s is a slip of one in %j: %s', (word, candidates, expected) => {
  expect(suggest(word, candidates)).toBe(expected)
})

test.each([
  ['colour', keys],
  ['x', keys],
  ['', keys],
  ['县教育和体育局', departments],
  ['医保', departments],
  ['a', ['b']],
  ['lead', []],
])('%j is no slip of any in %j', (word, candidates) => {
  expect(suggest(word, candidates)).toBeUndefined()
  expect(didYouMean(word, candidates)).toBe('')
})

test('the advice', () => {
  expect(didYouMean('leed', keys)).toBe('是否想写“lead”？')
})

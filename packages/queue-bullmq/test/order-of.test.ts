import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataOf, orderOf } from '../src/order-of.ts'

const id = 'a'.repeat(64)
const after = 'b'.repeat(64)

test.each([[{ id, title: 'counties/yunhe 季度通报（pdf）' }], [{ id, title: '', after }]])(
  'an order comes back as it was: %j',
  (order) => {
    expect(orderOf(id, dataOf(order))).toEqual(order)
    expect(orderOf(id, JSON.parse(JSON.stringify(dataOf(order))))).toEqual(order)
  },
)

describe('of what is in a database nothing is taken on trust:', () => {
  test.each<[string, unknown, object]>([
    ['nothing', undefined, { id, title: '' }],
    ['null', null, { id, title: '' }],
    ['a text', 'title', { id, title: '' }],
    ['another title', { title: 3 }, { id, title: '' }],
    ['another list', { title: 'a', after: '../x' }, { id, title: 'a' }],
    ['a list of another kind', { title: 'a', after: [after] }, { id, title: 'a' }],
    ['more', { title: 'a', command: 'rm' }, { id, title: 'a' }],
    ['what steers a terminal', { title: 'a\u001b[2J\nb\u009b' }, { id, title: 'a [2J b ' }],
  ])('%s', (_, data, order) => {
    expect(orderOf(id, data)).toEqual(order)
  })

  test('an id that is none', () => {
    expect(orderOf(undefined, {}).id).toBe('undefined')
    expect(orderOf(7, {}).id).toBe('7')
  })
})

test('a title is one line of words that every database takes, and not long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (title) => {
      const { title: kept } = dataOf({ id, title })
      expect(kept).not.toMatch(/[\p{Cc}\p{Cs}]/u)
      expect(Array.from(kept).length).toBeLessThanOrEqual(300)
      expect(dataOf({ id, title: kept }).title).toBe(kept)
    }),
  )
  expect(dataOf({ id, title: '𠮷'.repeat(400) }).title).toBe('𠮷'.repeat(300))
})

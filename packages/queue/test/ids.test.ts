import { hashOf, isHash, isKey, type Work, writeWork } from '@jibao/queue'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleWork } from './sample.ts'

const idOf = (work: Work): string => hashOf(writeWork(work))

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, below]) => [key, reversed(below)]),
  )
}

test('the id of a job does not know in which order its description was written', () => {
  expect(idOf(reversed(sampleWork) as Work)).toBe(idOf(sampleWork))
  fc.assert(
    fc.property(fc.jsonValue(), (options) => {
      const work = { ...sampleWork, options: options as Work['options'] } as Work
      expect(idOf(reversed(work) as Work)).toBe(idOf(work))
    }),
  )
})

const other = hashOf('other')
const [face] = sampleWork.fonts?.faces ?? []

test.each<[string, Partial<Work>]>([
  ['toolkit', { toolkit: '1.0.1/abcd1234' }],
  ['plugin', { plugin: '@jibao/renderer-pdf' }],
  ['options', { options: { base: '红头.docx', margin: { top: 1, left: 3 } } }],
  ['a list in options', { options: ['a', 'b'] }],
  ['the same list in another order', { options: ['b', 'a'] }],
  ['format', { format: 'pdf' }],
  ['report', { report: other }],
  ['a face', { fonts: { faces: [{ ...face, name: '宋' }], chains: [], choices: [] } as never }],
  [
    'the content of a face',
    { fonts: { faces: [{ ...face, sha256: other }], chains: [], choices: [] } as never },
  ],
  ['no files', { files: [] }],
  ['the content of a file', { files: [{ path: '红头.docx', sha256: other }] }],
  ['a file that is gone', { files: [{ path: '红头.docx', sha256: null }] }],
])('another id for another ingredient: %s', (_, change) => {
  expect(idOf({ ...sampleWork, ...change })).not.toBe(idOf(sampleWork))
})

describe('what counts as', () => {
  test.each([
    ['a'.repeat(64), true],
    ['a'.repeat(63), false],
    ['A'.repeat(64), false],
    [`${'a'.repeat(64)}\n`, false],
    ['../'.repeat(21), false],
    [undefined, false],
    [{ toString: () => 'a'.repeat(64) }, false],
  ])('a hash: %j', (text, expected) => {
    expect(isHash(text)).toBe(expected)
  })

  test('a key: no part that leads elsewhere', () => {
    const part = fc.constantFrom('a', '季', '..', '.', '', '.a', 'a.b', '\\', 'a:b', '\0', ' ')
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const isFine = parts.every((one) => ['a', '季', 'a.b'].includes(one))
        expect(isKey(parts.join('/'))).toBe(isFine)
      }),
    )
    expect(isKey('a'.repeat(200))).toBe(true)
    expect(isKey('a'.repeat(201))).toBe(false)
  })
})

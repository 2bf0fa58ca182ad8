import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormMeta, metaEntries, readMeta } from '../src/form/form-meta.ts'

const text = fc.string({ minLength: 1, unit: 'grapheme' })

const metas: fc.Arbitrary<FormMeta> = fc.record({
  schema: fc.constant(1),
  workspace: text,
  period: fc.constantFrom('2024', '2024-H1', '2024-Q3'),
  department: text,
  rows: fc.array(text, { minLength: 1, maxLength: 5 }),
})

test('reads back what it wrote, under the same key only', () => {
  fc.assert(
    fc.property(metas, fc.string(), fc.string(), (meta, key, other) => {
      const entries = metaEntries(meta, key)
      expect(readMeta(entries, key)).toEqual(meta)
      expect(readMeta(entries, `${key}${other}x`)).toBe('tampered')
    }),
  )
})

test('sees any entry that was changed, taken out, doubled or moved', () => {
  const meta: FormMeta = {
    schema: 1,
    workspace: '青禾县“安居暖心”专项',
    period: '2024-Q3',
    department: '总工会',
    rows: ['甲', '乙'],
  }
  const entries = metaEntries(meta, '密')
  entries.forEach(([name, value], index) => {
    if (name === 'schema') return
    const changed = entries.with(index, [name, `${value}x`])
    expect(readMeta(changed, '密'), `${name} changed`).toBe('tampered')
    expect(readMeta(entries.toSpliced(index, 1), '密'), `${name} gone`).toBe('tampered')
    expect(readMeta(entries.toSpliced(index, 0, [name, value]), '密'), `${name} twice`).toBe(
      'tampered',
    )
  })
  const swapped = entries.with(4, ['row', '乙']).with(5, ['row', '甲'])
  expect(readMeta(swapped, '密')).toBe('tampered')
})

describe('says what it cannot read', () => {
  test.each([
    ['no entries', [], 'absent'],
    ['entries of something else', [['版本', '1']], 'absent'],
    [
      'another layout',
      [
        ['schema', '2'],
        ['signature', ''],
      ],
      'unknown-schema',
    ],
    ['nothing but the schema', [['schema', '1']], 'tampered'],
  ] as const)('%s', (_, entries, fault) => {
    expect(readMeta(entries)).toBe(fault)
  })
})

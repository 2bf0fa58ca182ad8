import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocumentNumber } from '../src/index.ts'

describe('发文字号 (GB/T 9704-2012 7.2.5)', () => {
  test.each([
    ['青民〔2024〕7号', '青民〔2024〕7号'],
    ['青民[2024]7号', '青民〔2024〕7号'],
    ['青民(2024)7号', '青民〔2024〕7号'],
    ['青民（2024）7号', '青民〔2024〕7号'],
    ['青民【2024】 12 号', '青民〔2024〕12号'],
    ['青民函〔２０２４〕１８号', '青民函〔2024〕18号'],
    ['〔2024〕5号', '〔2024〕5号'],
    [' 青民 〔2024〕100号 ', '青民〔2024〕100号'],
  ])('%s is %s', (written, text) => {
    expect(parseDocumentNumber(written)).toEqual({ kind: 'number', text })
  })

  test.each([
    ['青民〔2024〕第7号', 'ordinal'],
    ['青民〔2024〕第07号', 'ordinal'],
    ['青民〔2024〕07号', 'leading-zero'],
    ['青民(24)7号', 'short-year'],
  ])('%s is refused: %s', (written, reason) => {
    expect(parseDocumentNumber(written)).toEqual({ kind: 'refused', reason })
  })

  test.each(['第7期', '青民2024-7', '青民〔2024〕7', '青民〔2024〕0号', ''])(
    '%j is foreign',
    (text) => {
      expect(parseDocumentNumber(text)).toEqual({ kind: 'foreign' })
    },
  )

  test('what was read is read again as it is, in whatever brackets', () => {
    const brackets = fc.constantFrom('〔〕', '[]', '()', '（）', '【】', '［］')
    fc.assert(
      fc.property(
        fc.constantFrom('', '青民', '青民函', '国办发'),
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 9999 }),
        brackets,
        (code, year, number, [open = '', close = '']) => {
          const text = `${code}〔${year}〕${number}号`
          const reading = parseDocumentNumber(`${code}${open}${year}${close}${number}号`)
          expect(reading).toEqual({ kind: 'number', text })
          expect(parseDocumentNumber(text)).toEqual(reading)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PdfValue, pdfText } from '../src/file/pdf-value.ts'
import { valueText } from '../src/file/value-text.ts'
import { valueRead } from '../src/preflight/read-document.ts'
import { readItem } from '../src/preflight/read-items.ts'
import { thousandth } from '../src/thousandth.ts'

const name = fc.stringMatching(/^[A-Za-z][A-Za-z\d.+-]{0,12}$/)
const number = fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6)
const unit = fc.constantFrom(...Array.from('甲(乙)\\\n\r\t <>[]/%aé\u{20BB7}'))

const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<PdfValue>(null, true, false),
    number,
    name,
    fc.string({ unit }).map(pdfText),
    fc.constant(new Date('2024-07-05T00:00:00Z')),
    fc.nat(99_999).map((reference) => ({ number: reference, data: {} })),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .dictionary(name, tie('value'), { maxKeys: 4 })
      .map((entries) => ({ Type: 'Any', ...entries })),
  ),
}))

test('what is written is what the pre-flight looked at', () => {
  fc.assert(
    fc.property(value, (each) => {
      expect(readItem(`${valueText(each)} end`, 0)?.values).toEqual([valueRead(each)])
    }),
  )
})

test('an entry that is not there is not written', () => {
  expect(valueText({ Type: 'Page', Annots: undefined })).toBe('<<\n/Type /Page\n>>')
})

test('thousandths are rounded as decimals are', () => {
  const tie = fc.integer({ min: -1e6, max: 1e6 }).map((halves) => halves / 2000)
  fc.assert(
    fc.property(fc.oneof(fc.double({ min: -1e5, max: 1e5, noNaN: true }), tie), (each) => {
      // Of zero the sign is not written.
      expect(thousandth(each) + 0).toBe(Number(each.toFixed(3)) + 0)
    }),
  )
})

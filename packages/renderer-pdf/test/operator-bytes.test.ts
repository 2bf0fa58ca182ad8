import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createOperatorBytes } from '../src/content/operator-bytes.ts'

const written = (write: (bytes: ReturnType<typeof createOperatorBytes>) => void): string => {
  const bytes = createOperatorBytes()
  write(bytes)
  return Buffer.from(bytes.take()).toString('latin1')
}

const whole = fc.integer({ min: -1e9, max: 1e9 })

test('numbers are written as strings have them', () => {
  fc.assert(
    fc.property(whole, (number) => {
      expect(written((bytes) => bytes.integer(number))).toBe(`${number}`)
      expect(written((bytes) => bytes.thousandths(number))).toBe(`${number / 1000}`)
      const millionths = (number / 1e6).toFixed(6).replace(/\.?0+$/, '')
      expect(written((bytes) => bytes.millionths(number))).toBe(millionths)
    }),
  )
})

test('a code has four digits', () => {
  fc.assert(
    fc.property(fc.nat(0xffff), (code) => {
      expect(written((bytes) => bytes.code(code))).toBe(code.toString(16).padStart(4, '0'))
    }),
  )
})

test('pages of any length stay as they were written', () => {
  const page = fc.array(fc.constantFrom('BT\n', 'x'.repeat(999), 'y'.repeat(70_000)))
  fc.assert(
    fc.property(fc.array(page), (pages) => {
      const bytes = createOperatorBytes()
      const taken = pages.map((texts) => {
        for (const text of texts) bytes.text(text)
        return bytes.take()
      })
      expect(taken.map((each) => Buffer.from(each).toString('latin1'))).toEqual(
        pages.map((texts) => texts.join('')),
      )
    }),
  )
})

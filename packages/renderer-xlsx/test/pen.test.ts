import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPen } from '../src/book/pen.ts'

test('writes texts as UTF-8, one after another', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (texts) => {
      const pen = openPen()
      for (const text of texts) pen.write(text)
      expect(Buffer.from(pen.take()).toString()).toBe(texts.join(''))
    }),
  )
})

test('writes whole numbers as JavaScript does', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      const pen = openPen()
      pen.whole(number)
      expect(Buffer.from(pen.take()).toString()).toBe(String(number))
    }),
  )
})

test('copies marks as they are', () => {
  const pen = openPen()
  const marks = Array.from({ length: 5000 }, () => Buffer.from('<c r="'))
  for (const mark of marks) pen.copy(mark)
  expect(Buffer.from(pen.take()).equals(Buffer.concat(marks))).toBe(true)
})

test('what was taken stays as it was', () => {
  const pen = openPen()
  pen.write('前'.repeat(9000))
  const taken = pen.take()
  pen.write('后')
  expect(pen.length()).toBe(3)
  expect(Buffer.from(taken).toString()).toBe('前'.repeat(9000))
})

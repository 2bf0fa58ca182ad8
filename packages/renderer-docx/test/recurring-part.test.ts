import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { recurringPart } from '../src/parts/recurring-part.ts'

test('a part says what it was given', () => {
  const text = '<w:t>民政 &amp; 社会救助</w:t>'.repeat(50)
  const { deflated, crc, size } = recurringPart(text)
  expect(inflateRawSync(deflated).toString()).toBe(text)
  expect({ crc, size }).toEqual({ crc: crc32(text), size: Buffer.byteLength(text) })
})

test('one that says the same is not compressed again', () => {
  expect(recurringPart(['<w:', 'p/>'].join(''))).toBe(recurringPart('<w:p/>'))
})

test('not all that ever was is kept, and what is made anew is the same', () => {
  const first = recurringPart('<w:body/>')
  for (let count = 0; count < 1000; count += 1) recurringPart(`<w:id w:val="${count}"/>`)
  const anew = recurringPart('<w:body/>')
  expect(anew).not.toBe(first)
  expect(anew).toEqual(first)
})

import { defaultFontBook } from '@jibao/fonts'
import { corpus, testRenderer } from '@jibao/render/testing'
import validate from '@ooxml-tools/validate'
import { describe, expect, test } from 'vitest'
import * as entry from '../src/index.ts'
import { writeWord } from './word-file.ts'

testRenderer(entry.docx(), defaultFontBook())

test('exports', () => {
  expect(Object.keys(entry)).toEqual(['docx'])
})

describe('the Open XML SDK finds no fault with', () => {
  test.each(corpus)('$name', async ({ report }) => {
    const { bytes } = await writeWord(report)
    expect(await validate(bytes, 'docx')).toEqual([])
  })
})

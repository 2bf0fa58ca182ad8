import { corpus } from '@jibao/render/testing'
import validate from '@ooxml-tools/validate'
import { beforeAll, describe, expect, test } from 'vitest'
import * as entry from '../src/index.ts'
import { baseFile, fillBase, p, section } from './base-file.ts'
import { redHead } from './red-head.ts'
import { specimens } from './specimens.ts'
import { reportOf, writeWord } from './word-file.ts'

test('exports', () => {
  expect(Object.keys(entry)).toEqual(['docx', 'plugin'])
})

describe('the Open XML SDK finds no fault with', () => {
  const faultsOf = (bytes: Uint8Array | undefined) => validate(bytes ?? new Uint8Array(), 'docx')

  // It takes its time to begin.
  beforeAll(async () => {
    await faultsOf((await writeWord(reportOf())).bytes)
  }, 240_000)

  test.each(corpus)('$name', async ({ report }) => {
    const { bytes } = await writeWord(report)
    expect(await faultsOf(bytes)).toEqual([])
  })

  test.each(specimens)('$name in a file of the bureau’s', async ({ report }) => {
    const { bytes } = await fillBase(await redHead(), report)
    expect(await faultsOf(bytes)).toEqual([])
  })

  test.each(specimens.slice(0, 2))(
    '$name in a file that has next to nothing',
    async ({ report }) => {
      const { bytes } = await fillBase(await baseFile(p('{{正文}}') + section()), report)
      expect(await faultsOf(bytes)).toEqual([])
    },
  )
})

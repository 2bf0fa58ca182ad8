import { setImmediate } from 'node:timers/promises'
import { paragraph } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { expect, test } from 'vitest'
import { docx } from '../src/index.ts'
import { redHead } from './red-head.ts'
import { reportOf } from './word-file.ts'

const base = await redHead()
const long = reportOf(...Array.from({ length: 200 }, () => paragraph('进展顺利。')))

interface Work {
  readonly abort: () => void
  readonly render: () => Promise<Uint8Array>
}

const begin = (read: (abort: () => void) => void = () => undefined): Work => {
  const controller = new AbortController()
  const abort = (): void => controller.abort(new Error('no longer wanted'))
  return {
    abort,
    render: () =>
      docx({ base: '红头.docx' }).render(long, {
        fonts: defaultFontBook(),
        signal: controller.signal,
        read: async () => {
          read(abort)
          return base
        },
        lose: () => undefined,
        report: () => undefined,
      }),
  }
}

test('is not written for one who gave up before', async () => {
  const { abort, render } = begin()
  abort()
  await expect(render()).rejects.toThrow('no longer wanted')
})

test('is not written for one who gives up while the file is read', async () => {
  await expect(begin((abort) => abort()).render()).rejects.toThrow('no longer wanted')
})

test('is not written for one who gives up amid the report', async () => {
  let turns = 0
  const { abort, render } = begin()
  const end = render().then(
    () => 'written',
    (error: unknown) => String(error),
  )
  let outcome: string | undefined
  void end.then((said) => {
    outcome = said
  })
  while (outcome === undefined && turns < 40) {
    await setImmediate()
    turns += 1
  }
  expect(outcome).toBeUndefined()
  abort()
  expect(await end).toContain('no longer wanted')
})

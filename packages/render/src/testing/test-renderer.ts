import type { FontBook } from '@jibao/core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Rendered, renderReport } from '../render-report.ts'
import type { Renderer } from '../renderer.ts'
import { corpus } from './corpus.ts'
import { expectedPieces, firstMissing, kindsIn, printedNumbers } from './expectations.ts'

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

const bytesOf = ({ bytes, diagnostics }: Rendered): Uint8Array => {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (bytes === undefined) throw new Error('no bytes')
  return bytes
}

/**
 * Registers, under vitest, one test for each promise that a renderer makes, over a corpus of
 * documents: all text in order, numbers as numbers, losses declared and reported, the tree left
 * alone, and the same bytes whatever the clock, the zone and chance say.
 */
export const testRenderer = (renderer: Renderer, fonts: FontBook): void => {
  describe(`conformance of ${renderer.format}`, () => {
    afterEach(() => {
      vi.useRealTimers()
      vi.restoreAllMocks()
      vi.unstubAllEnvs()
    })

    describe.each(corpus)('$name', ({ report }) => {
      deepFreeze(report)

      test('says every text and value, in order', async () => {
        const { text } = await renderer.readBack(
          bytesOf(await renderReport(renderer, report, { fonts })),
        )
        expect(firstMissing(expectedPieces(report, renderer), text)).toBeUndefined()
      })

      test('stores numbers as numbers where the format has them', async () => {
        const { numbers } = await renderer.readBack(
          bytesOf(await renderReport(renderer, report, { fonts })),
        )
        if (renderer.numberCells) {
          const printed = numbers.map((number) => number.printed)
          expect(printed).toEqual(expect.arrayContaining([...printedNumbers(report)]))
        } else {
          expect(numbers).toEqual([])
        }
      })

      test('reports exactly the losses that it declares', async () => {
        const { losses } = await renderReport(renderer, report, { fonts })
        const lost = new Set(losses.map(({ node }) => node))
        const declared = [...kindsIn(report)].filter(
          (kind) => renderer.capabilities[kind] !== 'full',
        )
        expect([...lost].sort()).toEqual(declared.sort())
      })

      test('gives the same bytes at another time, in another zone, with other luck', async () => {
        const run = async (now: string, zone: string, luck: number): Promise<Uint8Array> => {
          vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
          vi.stubEnv('TZ', zone)
          vi.spyOn(Math, 'random').mockReturnValue(luck)
          const bytes = bytesOf(await renderReport(renderer, report, { fonts }))
          vi.useRealTimers()
          vi.restoreAllMocks()
          return bytes
        }
        const first = await run('2001-01-01T00:30:00Z', 'America/New_York', 0.1)
        const second = await run('2031-12-31T23:30:00Z', 'Asia/Shanghai', 0.9)
        expect(Buffer.compare(first, second)).toBe(0)
      })
    })
  })
}

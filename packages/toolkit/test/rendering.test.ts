import { describe, expect, test } from 'vitest'
import { inTurns } from '../src/in-turns.ts'
import { type BuildStep, build, type Rendering, renderHere } from '../src/index.ts'
import { deqing, named, offering, toolsOf } from './sample.ts'

const formats = ['a', 'b', 'c', 'd', 'e']

const request = { workspace: 'w', reports: [], formats: [], out: 'out' }

/** Renders so many at once, and the later ones sooner. */
const backwards = (width: number, world: Parameters<typeof renderHere>[1]) => {
  let running = 0
  let most = 0
  let begun = 0
  const rendering: Rendering = {
    width,
    render: async (job) => {
      running += 1
      begun += 1
      most = Math.max(most, running)
      const waits = formats.length - begun
      for (let turn = 0; turn < waits * 5; turn += 1) await Promise.resolve()
      const rendered = await renderHere(job, world)
      running -= 1
      return rendered
    },
  }
  return { rendering, most: () => most }
}

describe('where reports are rendered', () => {
  test.each([1, 2, 4, 9])('%i at once give the same files in the same order', async (width) => {
    const telling = formats.map((format) =>
      named(format, {
        render: async (report, context) => {
          if (format === 'c') throw new Error('no more')
          context.report({ code: format, severity: 'info', message: format, hint: '' })
          return new TextEncoder().encode(report.metadata.title + format)
        },
      }),
    )
    const plain = toolsOf(deqing, { plugins: [offering(...telling)] })
    const expected = await build(request, plain.tools)
    const { world, tools } = toolsOf(deqing, { plugins: [offering(...telling)] })
    const { rendering, most } = backwards(width, world)
    const steps: BuildStep[] = []
    const result = await build(request, { ...tools, rendering }, (step) => steps.push(step))
    expect(result).toEqual(expected)
    expect(result.documents.map(({ state }) => state)).toEqual(
      formats.map((format) => (format === 'c' ? 'failed' : 'made')),
    )
    expect(most()).toBe(Math.min(width, formats.length))
    expect(
      steps
        .filter(({ state }) => state !== 'begun')
        .map(({ format }) => format)
        .toSorted(),
    ).toEqual(formats)
    expect([...world.files]).toEqual(
      expect.arrayContaining([...plain.world.files].filter(([path]) => path.startsWith('out/'))),
    )
  })
})

describe('in turns', () => {
  test.each([0, 1, 2.5, 10, Infinity])(
    'with a width of %d everything is done once',
    async (width) => {
      const items = [3, 1, 2]
      expect(await inTurns(items, width, async (item) => item * 2)).toEqual([6, 2, 4])
      expect(await inTurns([], width, async () => 1)).toEqual([])
    },
  )
})

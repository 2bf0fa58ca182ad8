import { describe, test } from 'vitest'
import type { Renderer } from '../renderer.ts'
import { createBench } from './bench.ts'
import { allSpecimens } from './corpus/all-specimens.ts'
import type { KitOptions } from './kit.ts'
import { promises } from './promises/promises.ts'
import { prove } from './prove.ts'

/** Some promises are tried on more than a hundred documents, each of which may take its time. */
const timeout = 600_000

/**
 * Registers, under vitest, one test for each promise that a renderer makes. Each is tried on many
 * documents: every kind of node, nested, empty and huge ones, hostile and odd texts, whole reports of
 * bureaus and random trees. A test that fails names each document on which the promise is broken.
 */
export const testRenderer = (renderer: Renderer, options: KitOptions): void => {
  describe(`conformance of ${renderer.format}`, () => {
    const specimens = allSpecimens(options)
    const bench = createBench(renderer, options)
    test.each(promises)('$name', { timeout }, async (promise) => {
      const broken = await prove(promise, bench, specimens)
      if (broken !== undefined) throw new Error(broken)
    })
  })
}

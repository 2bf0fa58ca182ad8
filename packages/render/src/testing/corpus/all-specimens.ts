import fc from 'fast-check'
import { deepFreeze } from '../deep-freeze.ts'
import type { KitOptions } from '../kit.ts'
import type { Extent } from '../promises/renderer-promise.ts'
import { arbitraryReport } from '../random/arbitrary-report.ts'
import { corpus } from './corpus.ts'
import { aTable } from './each-kind.ts'
import { fixtureReports } from './fixtures.ts'
import { huge } from './huge.ts'
import { unusualShapes } from './shapes.ts'
import type { Specimen } from './specimen.ts'
import { oddTexts } from './texts.ts'

const usualSeed = 33_190

const randomReports = (seed: number): readonly Specimen[] =>
  fc
    .sample(arbitraryReport(), { numRuns: 100, seed })
    .map((report, index) => ({ name: `random report ${index}`, report }))

/** Every document that a renderer is tried on, frozen, by how many of them a promise asks for. */
export interface Specimens extends Readonly<Record<Extent, readonly Specimen[]>> {
  /** The random ones among them, in the order in which the seed gives them. */
  readonly random: readonly Specimen[]
  readonly seed: number
}

export const allSpecimens = ({
  documents = [],
  seed = usualSeed,
}: Pick<KitOptions, 'documents' | 'seed'>): Specimens => {
  const fixtures = fixtureReports()
  const random = randomReports(seed)
  const written = [...corpus, ...unusualShapes, ...oddTexts, ...fixtures, ...documents]
  const all = [...written, ...huge, ...random]
  for (const { report } of all) deepFreeze(report)
  return {
    all,
    again: [...written, ...random.slice(0, 20)],
    few: [aTable, ...unusualShapes, ...fixtures.slice(0, 1), ...random.slice(0, 2)],
    huge,
    one: [aTable],
    random,
    seed,
  }
}

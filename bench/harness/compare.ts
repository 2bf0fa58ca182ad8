import type { WorkName } from '../content/works.ts'
import { type EngineName, engines, whyAbsent } from './engines.ts'
import { interleave, type Rounds } from './rounds.ts'
import type { Figure, Lab } from './row.ts'
import { coldSample, type Sample, warmSample } from './sample.ts'
import { ratios, type Spread, spreadOf } from './statistics.ts'

export type Comparison = Rounds<EngineName, Sample>

/** A seed of its own for every round, with room for the documents of the one before. */
const seedOf = (round: number): number => round * 1000

/**
 * A process for each document. One round more than is counted: what a system keeps of the files that a
 * program reads, and what we keep of what V8 compiled, is there from the second time on.
 */
export const compareCold = async (
  lab: Lab,
  names: readonly EngineName[],
  work: WorkName,
): Promise<Comparison> => {
  const { samples, absent } = await interleave(
    names,
    lab.rounds + 1,
    (name, round) => coldSample(name, work, seedOf(round), lab),
    whyAbsent,
  )
  return { samples: new Map([...samples].map(([name, all]) => [name, all.slice(1)])), absent }
}

export const compareWarm = (
  lab: Lab,
  names: readonly EngineName[],
  work: WorkName,
  rounds = lab.rounds,
): Promise<Comparison> =>
  interleave(
    names,
    rounds,
    (name, round) => warmSample(name, work, seedOf(round), lab, lab.warm),
    whyAbsent,
  )

const numbers = (
  { samples }: Comparison,
  name: EngineName,
  of: keyof Sample,
): readonly number[] | undefined => samples.get(name)?.map((sample) => sample[of])

/** Ours to theirs; `undefined` when either did not run. */
export const ratioTo = (
  comparison: Comparison,
  ours: EngineName,
  theirs: EngineName,
  of: keyof Sample = 'wall',
): Spread | undefined => ratioToFastest(comparison, ours, [theirs], of)

/** Ours to whichever of them was best in that round. */
export const ratioToFastest = (
  comparison: Comparison,
  ours: EngineName,
  theirs: readonly EngineName[],
  of: keyof Sample = 'wall',
): Spread | undefined => {
  const own = numbers(comparison, ours, of)
  const others = theirs.flatMap((name) => numbers(comparison, name, of)?.slice() ?? [])
  if (own === undefined || others.length === 0) return undefined
  const best = own.map((_, round) =>
    Math.min(
      ...theirs.map((name) => numbers(comparison, name, of)?.[round] ?? Number.POSITIVE_INFINITY),
    ),
  )
  return spreadOf(ratios(own, best))
}

const scales = { ms: 1, KB: 1024, MB: 2 ** 20 } as const

/** Each engine's own numbers, ours first. */
export const figuresOf = (
  { samples }: Comparison,
  of: keyof Sample = 'wall',
  unit: keyof typeof scales = 'ms',
): readonly Figure[] =>
  [...samples].map(([name, own]) => ({
    name: engines[name].title,
    unit,
    value: spreadOf(own.map((sample) => sample[of] / scales[unit])),
  }))

export const absentOf = ({ absent }: Comparison): Readonly<Record<string, string>> =>
  Object.fromEntries([...absent].map(([name, why]) => [engines[name].title, why]))

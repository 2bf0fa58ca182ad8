import { failureText } from '@jibao/core'
import fc from 'fast-check'
import type { Bench } from './bench.ts'
import type { Specimens } from './corpus/all-specimens.ts'
import type { Specimen } from './corpus/specimen.ts'
import { deepFreeze } from './deep-freeze.ts'
import type { RendererPromise } from './promises/renderer-promise.ts'
import { arbitraryReport } from './random/arbitrary-report.ts'

/** A fault, also where the renderer throws at an unforeseen place. */
const faultOf = async (
  promise: RendererPromise,
  bench: Bench,
  specimen: Specimen,
): Promise<string | undefined> => {
  try {
    return await promise.faultOf(bench, specimen)
  } catch (error) {
    return `throws: ${failureText(error)}`
  }
}

/** Smaller trees that are tried before the smallest so far is told. */
const shrinks = 150

/** The smallest tree with a fault, of those that come of a random one; as JSON. */
const smallest = async (
  promise: RendererPromise,
  bench: Bench,
  { seed, path }: { readonly seed: number; readonly path: string },
): Promise<string> => {
  let tried = 0
  const keepsPromise = fc.asyncProperty(arbitraryReport(), async (report) => {
    tried += 1
    if (tried > shrinks) return
    const fault = await faultOf(promise, bench, { name: 'smaller', report: deepFreeze(report) })
    if (fault !== undefined) throw new Error(fault)
  })
  const { counterexample, counterexamplePath, errorInstance } = await fc.check(keepsPromise, {
    seed,
    path,
  })
  return counterexample === null
    ? `not broken when it is tried again, by seed ${seed} at path ${path}`
    : [
        `smallest of seed ${seed} at path ${counterexamplePath}: ${failureText(errorInstance)}`,
        JSON.stringify(counterexample[0]),
      ].join('\n')
}

/** What is said of a broken promise: each fault with its documents; `undefined` when it is kept. */
export const prove = async (
  promise: RendererPromise,
  bench: Bench,
  { random, seed, ...specimens }: Specimens,
): Promise<string | undefined> => {
  const tried = specimens[promise.over]
  const broken = new Set<Specimen>()
  const faults = new Map<string, string[]>()
  for (const specimen of tried) {
    const fault = await faultOf(promise, bench, specimen)
    if (fault === undefined) continue
    broken.add(specimen)
    faults.set(fault, [...(faults.get(fault) ?? []), specimen.name])
  }
  if (broken.size === 0) return undefined
  const path = random.findIndex((specimen) => broken.has(specimen))
  return [
    `broken for ${broken.size} of ${tried.length} documents`,
    ...[...faults].map(([fault, names]) => `- ${fault}\n  for ${names.join(', ')}`),
    ...(path < 0 ? [] : [await smallest(promise, bench, { seed, path: String(path) })]),
  ].join('\n')
}

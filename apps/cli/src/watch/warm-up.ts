import type { World } from '@jibao/core'
import type { BuildOrder } from '../commands/build-order.ts'
import { buildWorkspace } from '../commands/build-workspace.ts'

/** V8 has optimised by then most of what a change runs. */
const times = 5

/** No further time begins after this, in milliseconds: many reports run the same code often as it is. */
const longest = 2000

/**
 * Makes everything a few times and keeps nothing of it, so that the first change finds all that it needs loaded, and
 * optimised. Ends when it is interrupted. What is at fault is told by the rounds.
 */
export const warmUp = async (
  order: BuildOrder,
  { world, interrupted }: { readonly world: World; readonly interrupted: AbortSignal },
): Promise<void> => {
  const reading: World = { ...world, replace: async () => {}, replaceTogether: async () => true }
  const afresh = { ...order, request: { ...order.request, afresh: true } }
  const began = performance.now()
  for (let time = 0; time < times && performance.now() - began < longest; time += 1) {
    if (interrupted.aborted) return
    await buildWorkspace(afresh, { world: reading, interrupted }).catch(() => undefined)
  }
}

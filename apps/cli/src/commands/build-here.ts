import { isError } from '@jibao/core'
import { faultDiagnostic } from '../fault-diagnostic.ts'
import type { RunContext } from '../run-context.ts'
import type { BuildOrder } from './build-order.ts'
import { type Building, buildWorkspace, type ToldResult } from './build-workspace.ts'

/** Builds one workspace in this thread; what nobody foresaw is told, and costs only this workspace. */
export const buildHere = async (
  order: BuildOrder,
  { world, interruption }: Pick<RunContext, 'world' | 'interruption'>,
  hands: Omit<Building, 'world' | 'interrupted'>,
): Promise<ToldResult> => {
  try {
    await world.recover(order.request.workspace)
    return await buildWorkspace(order, { ...hands, world, interrupted: interruption.signal })
  } catch (problem) {
    return nothingOf(problem)
  }
}

/** A build that came to no end. */
export const nothingOf = (problem: unknown): ToldResult => ({
  outputs: [],
  documents: [],
  fonts: [],
  findings: [],
  diagnostics: [faultDiagnostic(problem)].filter(isError),
})

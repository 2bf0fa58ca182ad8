import { type Diagnostic, type FontChoice, sortDiagnostics } from '@jibao/core'
import type { BuiltDocument } from './lock/built-document.ts'
import { isStillMade } from './lock/is-still-made.ts'
import { keepLock } from './lock/keep-lock.ts'
import { lineOf } from './lock/line-of.ts'
import { lockPath, readLock } from './lock/lock-file.ts'
import { openShelf } from './lock/open-shelf.ts'
import type { Output } from './make-output.ts'
import { type BuildStep, makeOutputs } from './make-outputs.ts'
import { type BuildPlan, type BuildRequest, internal, planBuild } from './plan-build.ts'
import type { Tools } from './tools.ts'
import { keepTrace } from './trace/keep-trace.ts'
import { readTrace } from './trace/trace-file.ts'

export interface BuildResult {
  /** What became of each report in each format; none when the input is at fault. */
  readonly documents: readonly BuiltDocument[]
  /** Files that were written, and those that were kept. */
  readonly outputs: readonly Output[]
  /** Which face each role got; none when no format asked for faces. */
  readonly fonts: readonly FontChoice[]
  /** What the checks found in the workspace, at the end of the period. */
  readonly findings: BuildPlan['findings']
  /** Path of the record of where each number comes from; absent when nothing was made. */
  readonly trace?: string
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The main job: reads the workspace, composes the reports asked for, renders and writes those that are not there as
 * they would be made, and records what they were made of and where their numbers come from. Faults of the input stop
 * it before anything is rendered; a format that fails costs only its own file.
 */
export const build = async (
  request: BuildRequest,
  tools: Tools,
  onStep: (step: BuildStep) => void = () => undefined,
): Promise<BuildResult> => {
  const { workspace, out, edition = internal, fonts = 'auto', frozen = false } = request
  const plan = await planBuild(request, tools)
  const path = lockPath(workspace, out)
  const lock = await readLock(path, tools.world)
  const before = await readTrace(out, tools.world)
  const shelf = openShelf({ ...request, edition }, { lock, trace: before }, tools)
  const made = await makeOutputs(plan, { workspace, fonts, onStep, shelf, frozen }, tools)
  const { done } = made
  const result = {
    documents: done.map(({ document }) => document),
    fonts: made.fonts,
    findings: plan.findings,
  }
  const told = [...made.diagnostics, ...(done.length === 0 ? [] : lock.diagnostics)]
  const products = done.flatMap(({ product, verdict }) =>
    product === undefined || verdict.prepared === undefined
      ? []
      : [{ ...product, content: verdict.prepared.content }],
  )
  if (frozen || products.length === 0 || plan.workspace === undefined) {
    return { ...result, outputs: [], diagnostics: sortDiagnostics(told) }
  }

  const { observations } = plan.workspace.dataset
  const { diagnostics: untraced, ...kept } = await keepTrace(
    { workspace, out, products, before, observations },
    tools.world,
  )
  const unlocked = await keepLock(
    path,
    {
      before: lock.value ?? [],
      made: done.flatMap((one) => lineOf(one, { edition, out }) ?? []),
      isKnown: request.reports.length > 0 ? () => true : isStillMade(plan.workspace),
    },
    tools.world,
  )
  return {
    ...result,
    outputs: products.map(({ output }) => output),
    ...kept,
    diagnostics: sortDiagnostics([...told, ...untraced, ...unlocked]),
  }
}

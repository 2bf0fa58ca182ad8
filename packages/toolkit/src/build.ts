import { sortDiagnostics } from '@jibao/core'
import { type BuildStep, type MadeOutputs, makeOutputs } from './make-outputs.ts'
import { type BuildPlan, type BuildRequest, internal, planBuild } from './plan-build.ts'
import type { Tools } from './tools.ts'
import { keepTrace } from './trace/keep-trace.ts'

export interface BuildResult extends MadeOutputs {
  /** What the checks found in the workspace, at the end of the period. */
  readonly findings: BuildPlan['findings']
  /** Path of the record of where each number comes from; absent when nothing was made. */
  readonly trace?: string
}

/**
 * The main job: reads the workspace, composes the reports asked for, renders and writes them, and
 * records where their numbers come from. Faults of the input stop it before anything is rendered; a
 * format that fails costs only its own file.
 */
export const build = async (
  request: BuildRequest,
  tools: Tools,
  onStep: (step: BuildStep) => void = () => undefined,
): Promise<BuildResult> => {
  const { workspace, out, edition = internal, fonts = 'auto' } = request
  const plan = await planBuild(request, tools)
  const made = await makeOutputs(plan, { workspace, fonts, onStep }, tools)
  const kept = await keepTrace(
    {
      workspace,
      out,
      edition,
      tasks: plan.tasks,
      outputs: made.outputs,
      observations: plan.workspace?.dataset.observations ?? [],
    },
    tools.world,
  )
  const diagnostics = sortDiagnostics([...made.diagnostics, ...kept.diagnostics])
  return { ...made, ...kept, findings: plan.findings, diagnostics }
}

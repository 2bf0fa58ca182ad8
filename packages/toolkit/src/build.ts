import { type Diagnostic, isError, sortDiagnostics } from '@jibao/core'
import { makeOutput, type Output } from './make-output.ts'
import { type BuildRequest, planBuild } from './plan-build.ts'
import type { Tools } from './tools.ts'

export interface BuildResult {
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One file about to be made, for those who watch. */
export interface BuildStep {
  readonly report: string
  readonly format: string
  readonly path: string
  /** From 1. */
  readonly number: number
  readonly total: number
}

/**
 * The main job: reads the workspace, composes the reports asked for, renders and writes them. Faults
 * of the input stop it before anything is rendered; a format that fails costs only its own file.
 */
export const build = async (
  request: BuildRequest,
  tools: Tools,
  onStep: (step: BuildStep) => void = () => undefined,
): Promise<BuildResult> => {
  const { tasks, diagnostics } = await planBuild(request, tools)
  if (diagnostics.some(isError)) return { outputs: [], diagnostics }

  const outputs: Output[] = []
  const found: Diagnostic[] = [...diagnostics]
  for (const [index, task] of tasks.entries()) {
    const { config, renderer, path } = task
    onStep({
      report: config.id,
      format: renderer.format,
      path,
      number: index + 1,
      total: tasks.length,
    })
    const made = await makeOutput(task, tools)
    found.push(...made.diagnostics)
    if (made.value !== undefined) outputs.push(made.value)
  }
  return { outputs, diagnostics: sortDiagnostics(found) }
}

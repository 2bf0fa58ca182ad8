import { type BuildStep, type MadeOutputs, makeOutputs } from './make-outputs.ts'
import { type BuildRequest, planBuild } from './plan-build.ts'
import type { Tools } from './tools.ts'

/**
 * The main job: reads the workspace, composes the reports asked for, renders and writes them. Faults
 * of the input stop it before anything is rendered; a format that fails costs only its own file.
 */
export const build = async (
  request: BuildRequest,
  tools: Tools,
  onStep: (step: BuildStep) => void = () => undefined,
): Promise<MadeOutputs> => {
  const { workspace, fonts = 'auto' } = request
  return makeOutputs(await planBuild(request, tools), { workspace, fonts, onStep }, tools)
}

import { InvalidArgumentError } from 'commander'
import { findWorkspaces } from '../find-workspaces.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { buildMany } from './build-many.ts'
import { buildOne } from './build-one.ts'
import type { BuildOptions } from './build-order.ts'

/** `jibao build`: the main job, for one workspace or many. */
export const runBuild = async (
  given: readonly string[],
  options: BuildOptions,
  context: RunContext,
): Ran => {
  const { format: formats = [], fragment = false } = options
  if (fragment && formats.length > 0 && !formats.includes('html')) {
    throw new InvalidArgumentError('--fragment 只用于网页：请在 --format 中加上 html')
  }
  const { folders, reports, isMany } = await findWorkspaces(options.workspace, given, context)
  const [folder] = folders
  return isMany || folder === undefined
    ? buildMany(folders, reports, options, context)
    : buildOne(folder, reports, options, context)
}

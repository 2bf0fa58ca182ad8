import { InvalidArgumentError } from 'commander'
import { findWorkspaces } from '../find-workspaces.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { buildMany, ordersOf } from './build-many.ts'
import { buildOne, orderOf } from './build-one.ts'
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
  refuseTogether(options)
  const { folders, reports, isMany } = await findWorkspaces(options.workspace, given, context)
  const [folder] = folders
  if (options.queue !== undefined) {
    const { buildQueued } = await import('./build-queued.ts')
    const orders =
      isMany || folder === undefined
        ? ordersOf(folders, reports, options, context)
        : [orderOf(folder, reports, options, context)]
    return buildQueued(orders, options, context)
  }
  return isMany || folder === undefined
    ? buildMany(folders, reports, options, context)
    : buildOne(folder, reports, options, context)
}

/** Options that ask for different things, and those that mean nothing alone. */
const refuseTogether = ({ queue, wait, run, store, frozen }: BuildOptions): void => {
  if (queue !== undefined && frozen === true) {
    throw new InvalidArgumentError('--frozen 什么都不生成，不能与 --queue 同用')
  }
  const lonely = [
    ...(wait === true ? ['--wait'] : []),
    ...(run === undefined ? [] : ['--run']),
    ...(store === undefined ? [] : ['--store']),
  ]
  if (queue === undefined && lonely.length > 0) {
    throw new InvalidArgumentError(
      `${lonely.join('、')} 只与 --queue 同用；地址在环境变量中时写 --queue env`,
    )
  }
}

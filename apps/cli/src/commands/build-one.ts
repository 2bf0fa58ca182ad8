import { recall } from '../fresh/recall.ts'
import { interruptedCode } from '../interruption.ts'
import { openPool } from '../pool/open-pool.ts'
import { poolSize, thisMachine } from '../pool/pool-size.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { type BuildOptions, type BuildOrder, buildOrder, outOf } from './build-order.ts'
import { showResult } from './build-result-lines.ts'
import type { ToldResult } from './build-workspace.ts'
import { resultCode, withoutAborted } from './judge-result.ts'
import { showProgress } from './show-progress.ts'

/** What the command line asks of one workspace. */
export const orderOf = (
  workspace: string,
  reports: readonly string[],
  options: BuildOptions,
  { from }: Pick<RunContext, 'from'>,
): BuildOrder =>
  buildOrder(reports, options, { workspace, out: outOf(workspace, options.out, from) })

/** Builds one workspace. */
export const buildOne = async (
  workspace: string,
  reports: readonly string[],
  options: BuildOptions,
  context: RunContext,
): Ran => {
  const { json, terminal, interruption } = context
  const order = orderOf(workspace, reports, options, context)
  const remembered = options.force === true ? undefined : await recall(order.key)
  const made = remembered ?? (await interruption.during(() => buildHere(order, options, context)))
  const result = interruption.signal.aborted ? withoutAborted(made) : made
  if (json) terminal.print(JSON.stringify(result))
  else showResult(result, options, terminal)
  if (interruption.signal.aborted) {
    terminal.note('已中断：做完的文件都留着，下次从没有做完的接着做')
    return interruptedCode
  }
  return resultCode(result)
}

const buildHere = async (
  order: BuildOrder,
  { jobs }: BuildOptions,
  { world, interruption, ...showing }: RunContext,
): Promise<ToldResult> => {
  const { buildWorkspace } = await import('./build-workspace.ts')
  const width = poolSize(thisMachine(), jobs === undefined ? {} : { asked: jobs })
  const pool = width > 1 ? openPool({ width }) : undefined
  try {
    return await buildWorkspace(order, {
      world,
      interrupted: interruption.signal,
      onStep: showProgress(showing),
      ...(pool === undefined ? {} : { pool }),
    })
  } finally {
    await pool?.close()
  }
}

import { basename } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { createLook } from '../fresh/look.ts'
import { recall } from '../fresh/recall.ts'
import { interruptedCode } from '../interruption.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { type BuildOptions, type BuildOrder, buildOrder, outOf } from './build-order.ts'
import type { ToldResult } from './build-workspace.ts'
import { withoutAborted } from './judge-result.ts'
import { membersLast } from './members-last.ts'
import { createProgress } from './show-progress.ts'
import { type Teller, tellMany } from './tell-many.ts'

/** Builds several workspaces; what is wrong with one does not stop the others. */
export const buildMany = async (
  folders: readonly string[],
  reports: readonly string[],
  options: BuildOptions,
  context: RunContext,
): Ran => {
  const { interruption, world } = context
  const orders = ordersOf(folders, reports, options, context)
  const teller = tellMany(orders, options, context)
  const rest = options.force === true ? orders : await recallAll(orders, teller)
  const show = createProgress('个工作区', context)
  let done = orders.length - rest.length
  if (rest.length > 0) {
    const { workThrough } = await import('./work-through.ts')
    const tell = (order: BuildOrder, result: ToldResult): void => {
      done += 1
      teller.tell(order, interruption.signal.aborted ? withoutAborted(result) : result)
      show(done, orders.length)
    }
    await interruption.during(async () => {
      const { first, last } = await membersLast(rest, world)
      for (const round of [first, last.map(({ order }) => order)]) {
        if (round.length > 0) await workThrough(round, options, context, tell)
      }
    })
  }
  const exitCode = teller.end()
  return interruption.signal.aborted ? interruptedCode : exitCode
}

/** What the command line asks of each workspace. */
export const ordersOf = (
  folders: readonly string[],
  reports: readonly string[],
  options: BuildOptions,
  context: Pick<RunContext, 'from'>,
): readonly BuildOrder[] => {
  if (folders.length === 0) {
    throw new InvalidArgumentError(
      `${(options.workspace ?? []).join('、')} 下没有工作区（含 jibao.yaml 的文件夹）`,
    )
  }
  const orders = folders.map((workspace) =>
    buildOrder(reports, options, placeOf(workspace, options, context)),
  )
  refuseShared(orders)
  return orders
}

const placeOf = (
  workspace: string,
  { out }: BuildOptions,
  { from }: Pick<RunContext, 'from'>,
): { readonly workspace: string; readonly out: string } => ({
  workspace,
  out: outOf(workspace, out === undefined ? undefined : `${out}/${basename(workspace)}`, from),
})

/** Two workspaces of one name would overwrite each other's files. */
const refuseShared = (orders: readonly BuildOrder[]): void => {
  const outs = new Set<string>()
  for (const { request } of orders) {
    if (outs.has(request.out)) {
      throw new InvalidArgumentError(
        `有两个工作区都叫“${basename(request.workspace)}”，会写到同一个文件夹 ${request.out}：请不用 --out，或分两次生成`,
      )
    }
    outs.add(request.out)
  }
}

/** Tells of those in which nothing has changed; the others. */
const recallAll = async (
  orders: readonly BuildOrder[],
  teller: Teller,
): Promise<readonly BuildOrder[]> => {
  const look = createLook()
  const rest: BuildOrder[] = []
  for (const order of orders) {
    const remembered = await recall(order.key, look)
    if (remembered === undefined) rest.push(order)
    else teller.tell(order, remembered)
  }
  return rest
}

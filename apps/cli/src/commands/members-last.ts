import type { World } from '@jibao/core'
import { membersOf } from '@jibao/toolkit'
import type { BuildOrder } from './build-order.ts'

/** Workspaces in two rounds. */
export interface Rounds {
  readonly first: readonly BuildOrder[]
  /** Those that sum up others, which come after these; with the folders of their members. */
  readonly last: readonly { readonly order: BuildOrder; readonly members: readonly string[] }[]
}

/** Puts the workspaces that sum up others behind them. */
export const membersLast = async (orders: readonly BuildOrder[], world: World): Promise<Rounds> => {
  const first: BuildOrder[] = []
  const last: { readonly order: BuildOrder; readonly members: readonly string[] }[] = []
  for (const order of orders) {
    const members = await membersOf(order.request.workspace, world)
    if (members.length === 0) first.push(order)
    else last.push({ order, members })
  }
  return { first, last }
}

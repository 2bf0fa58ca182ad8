import { relative } from 'node:path'
import { failureText } from '@jibao/core'
import { isRunName, type JobQueue, type ObjectStore } from '@jibao/queue'
import { ToldError } from '../disk/told-error.ts'
import { toSlashes } from '../paths.ts'
import type { RunContext } from '../run-context.ts'
import { type Addresses, queueAddress, storeAddress } from './addresses.ts'
import { runNameInvalid } from './diagnostics.ts'
import { queueName, toolkitIdentity } from './identity.ts'
import { openQueue, openStore } from './open-desks.ts'

/** A queue and a store that have been found to work. */
export interface Desks {
  readonly queue: JobQueue
  readonly store: ObjectStore
  /** Of the store. */
  readonly address: URL
  close(): Promise<void>
}

type Where = Pick<RunContext, 'from' | 'terminal'>

/** How often staff are told of a database that does not answer, in milliseconds. */
const tellAgain = 10_000

/** Tells of trouble, though not each time that a connection is tried again. */
export const tellTrouble = ({
  terminal,
}: Pick<RunContext, 'terminal'>): ((problem: unknown) => void) => {
  let told = Number.NEGATIVE_INFINITY
  return (problem) => {
    if (performance.now() - told < tellAgain) return
    told = performance.now()
    terminal.note(`队列暂时没有应答（${failureText(problem)}），正在重试…`)
  }
}

/**
 * Opens the queue of an identity, and the store.
 * @throws ToldError when one of them cannot be used
 */
export const openDesks = async (
  addresses: Addresses,
  { from, terminal }: Where,
  identity = toolkitIdentity(),
): Promise<Desks> => {
  const address = storeAddress(addresses, from)
  const store = await openStore(address)
  const onTrouble = tellTrouble({ terminal })
  const queue = await openQueue(queueAddress(addresses), { name: queueName(identity), onTrouble })
  return {
    queue,
    store,
    address,
    close: async () => {
      await queue.close()
      await store.close()
    },
  }
}

/** As asked for, else the period, else the latest: the same command is the same run. */
export const runNameOf = ({
  run,
  period = '',
}: {
  readonly run?: string
  readonly period?: string
}): string => {
  const name = run ?? (isRunName(period) ? period : 'latest')
  if (!isRunName(name)) throw new ToldError(runNameInvalid(name))
  return name
}

/** How staff call a workspace from where they are. */
export const shownFrom = (from: string, workspace: string): string =>
  toSlashes(relative(from, workspace)) || '.'

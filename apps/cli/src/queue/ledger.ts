import type { Diagnostic } from '@jibao/core'
import { isError } from '@jibao/core'
import {
  type JobOrder,
  type ObjectStore,
  type Run,
  readRun,
  writeRun,
  writeRunPart,
} from '@jibao/queue'

/** Keeps the record of a run while it is enqueued. */
export interface Ledger {
  /** What a workspace wants, or why it wants nothing. */
  add(entry: Entry): Promise<void>
  /** All workspaces have been looked at; what is wrong with one may still be told. */
  finish(): Promise<void>
}

interface Entry {
  readonly workspace: string
  readonly jobs: readonly JobOrder[]
  /** Documents that were as they would be made. */
  readonly fresh: number
  /** What is wrong with it, whatever becomes of its jobs; of these, errors are kept. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Workspaces between two records: `jibao queue status` need not be told of each at once. */
const together = 20

/** Begins the record of a run; one of the same name is replaced. */
export const openLedger = async (
  store: ObjectStore,
  begun: Pick<Run, 'name' | 'toolkit' | 'started'>,
): Promise<Ledger> => {
  const parts: Run['parts'][number][] = []
  let fresh = 0
  let unrecorded = 0
  let isBegun = false
  let isWhole = false
  const record = async (): Promise<void> => {
    unrecorded = 0
    // Somebody may have cancelled it meanwhile.
    const isCancelled = isBegun && (await readRun(store, begun.name))?.isCancelled === true
    isBegun = true
    await writeRun(store, { ...begun, isWhole, isCancelled, fresh, parts: [...parts] })
  }
  await record()
  return {
    add: async ({ workspace, jobs, ...entry }) => {
      const diagnostics = entry.diagnostics.filter(isError)
      if (entry.fresh === 0 && jobs.length === 0 && diagnostics.length === 0) return
      fresh += entry.fresh
      if (jobs.length > 0 || diagnostics.length > 0) {
        const wanted = jobs.map(({ id, title }) => ({ id, title }))
        parts.push(await writeRunPart(store, { workspace, jobs: wanted, diagnostics }))
      }
      unrecorded += 1
      if (isWhole || unrecorded >= together) await record()
    },
    finish: async () => {
      isWhole = true
      await record()
    },
  }
}

/** Marks a run as cancelled. */
export const cancelRun = async (store: ObjectStore, name: string): Promise<void> => {
  const run = await readRun(store, name)
  if (run !== undefined) await writeRun(store, { ...run, isCancelled: true })
}

import { listRuns, type ObjectStore, type Run, readRun } from '@jibao/queue'
import { ToldError } from '../disk/told-error.ts'
import { runUnknown } from './diagnostics.ts'

/**
 * The run of a name, or the latest.
 * @throws ToldError when there is none
 */
export const findRun = async (store: ObjectStore, name: string | undefined): Promise<Run> => {
  const names = await listRuns(store)
  if (name !== undefined) {
    const run = names.includes(name) ? await readRun(store, name) : undefined
    if (run === undefined) throw new ToldError(runUnknown(name, names))
    return run
  }
  const runs = await Promise.all(names.map((one) => readRun(store, one)))
  const latest = runs
    .filter((run) => run !== undefined)
    .toSorted((a, b) => b.started - a.started)
    .at(0)
  if (latest === undefined) throw new ToldError(runUnknown('', names))
  return latest
}

import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { failureText } from '@jibao/core'
import {
  type JobQueue,
  type MigrateQueue,
  type ObjectStore,
  type OpenQueue,
  type OpenStore,
  patientStore,
} from '@jibao/queue'
import { ToldError } from '../disk/told-error.ts'
import { toSlashes } from '../paths.ts'
import { addressInvalid, queueUnusable, storeUnusable } from './diagnostics.ts'
import { folderStore } from './folder-store.ts'
import { loadOptional } from './load-optional.ts'

/**
 * The store of an address, found to answer: a folder, or what a package makes of it. Later it is asked again for a
 * while when it does not.
 * @throws ToldError
 */
export const openStore = (address: URL): Promise<ObjectStore> =>
  told(storeUnusable, async () => {
    const store = await rawStore(address)
    await store.has('runs/none.json')
    return patientStore(store)
  })

const rawStore = async (address: URL): Promise<ObjectStore> => {
  if (address.protocol === 'file:') {
    if (address.host !== '') throw new ToldError(addressInvalid('存储', 'file: 后应有三个斜杠'))
    const folder = toSlashes(fileURLToPath(address)).replace(/\/+$/, '')
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
      throw new ToldError(addressInvalid('存储', '应是文件夹，不是文件'))
    }
    return folderStore(folder)
  }
  const { openStore: open } = await loadOptional<{ readonly openStore: OpenStore }>('存储', address)
  return open(address, process.env)
}

/** @throws ToldError */
export const openQueue = async (
  address: URL,
  options: Parameters<OpenQueue>[1],
): Promise<JobQueue> => {
  const { openQueue: open } = await loadOptional<{ readonly openQueue: OpenQueue }>('队列', address)
  return told(unusable, () => open(address, options))
}

/** @throws ToldError */
export const migrateQueue = async (address: URL): Promise<void> => {
  const loaded = await loadOptional<{ readonly migrateQueue: MigrateQueue }>('队列', address)
  await told(unusable, () => loaded.migrateQueue(address))
}

const unusable = (text: string, problem: unknown) => {
  const { code, hint } = problem as { readonly code?: unknown; readonly hint?: unknown }
  return typeof hint === 'string' && typeof code === 'string'
    ? queueUnusable(code, text, hint)
    : queueUnusable('QUEUE_UNUSABLE', text)
}

const told = async <T>(
  tell: (text: string, problem: unknown) => ConstructorParameters<typeof ToldError>[0],
  open: () => Promise<T>,
): Promise<T> => {
  try {
    return await open()
  } catch (problem) {
    if (problem instanceof ToldError) throw problem
    throw new ToldError(tell(failureText(problem), problem))
  }
}

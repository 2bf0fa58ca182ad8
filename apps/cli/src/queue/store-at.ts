import type { ObjectStore } from '@jibao/queue'
import { keepFew } from '../pool/keep-few.ts'

const opened = keepFew<Promise<ObjectStore>>(4)

/**
 * The store of an address, opened once in this thread.
 * @throws ToldError
 */
export const storeAt = (address: string): Promise<ObjectStore> =>
  opened(address, async () => {
    const { openStore } = await import('./open-desks.ts')
    return openStore(new URL(address))
  })

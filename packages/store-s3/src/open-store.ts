import type { OpenStore } from '@jibao/queue'
import { readCredentials } from './read-credentials.ts'
import { readPlace } from './read-place.ts'
import { s3Store } from './s3-store.ts'

/**
 * A store at `s3://bucket/prefix?endpoint=https://s3.example.cn&region=cn-north-1`. Nothing is asked of the service yet.
 * @throws Error with every fault of the address and of the credentials; nothing that was written is repeated in it, as
 *   a secret may have slipped anywhere.
 */
export const openStore: OpenStore = async (address, environment) => {
  const faults: string[] = []
  const tell = (fault: string): void => {
    faults.push(fault)
  }
  const place = readPlace(address, tell)
  const credentials = readCredentials(address, environment, tell)
  if (place === undefined || credentials === undefined) {
    throw new Error(`S3 存储的地址有误：${faults.join('；')}`)
  }
  return s3Store({ place, credentials, network: globalThis.fetch, patience: 30_000 })
}

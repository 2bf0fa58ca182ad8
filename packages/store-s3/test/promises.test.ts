import { storePromises } from '@jibao/queue/testing'
import { openStore } from '@jibao/store-s3'
import { afterAll, beforeAll } from 'vitest'
import { type S3Server, startS3Server } from './s3-server.ts'

let server: S3Server
beforeAll(async () => {
  server = await startS3Server()
})
afterAll(() => server.stop())

const emptyBucket = (): void => server.buckets.get('reports')?.clear()

storePromises('a bucket', () => {
  emptyBucket()
  return openStore(server.address('reports'), {})
})

storePromises('a prefix in a bucket', () => {
  emptyBucket()
  return openStore(server.address('reports/报告/jibao/'), {})
})

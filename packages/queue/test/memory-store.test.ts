import { memoryStore, storePromises } from '@jibao/queue/testing'

storePromises('in memory', async () => memoryStore())

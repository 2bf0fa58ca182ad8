export { type MemoryStore, memoryStore } from './memory-store.ts'
export { storePromises } from './store-promises.ts'

export { migrateQueue, openQueue } from './open-queue.ts'
export { QueueFault } from './trouble.ts'

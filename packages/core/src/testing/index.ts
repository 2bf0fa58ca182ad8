export { memoryWorld } from './memory-world.ts'

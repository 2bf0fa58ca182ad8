export { type OfdOptions, ofd } from './ofd.ts'
export { plugin } from './plugin.ts'

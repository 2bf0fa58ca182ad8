import { servePlugin } from './serve-plugin.ts'

await servePlugin(Number(process.argv[2]))

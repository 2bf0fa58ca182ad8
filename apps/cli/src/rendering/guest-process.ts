import { servePlugin } from './serve-plugin.ts'

void servePlugin(Number(process.argv[2]))

import { readWorkbook } from '@jibao/workbook'
import { serveReads } from './serve-reads.ts'

await serveReads(readWorkbook, Number(process.argv[2]))

import { readWorkbook } from '@jibao/workbook'
import { serveReads } from './serve-reads.ts'

void serveReads(
  {
    readWorkbook,
    // Whoever imports workbooks has no use for the parsers of texts.
    readDraft: async (bytes, place) => {
      const { readDraft } = await import('@jibao/drafts')
      return readDraft(readWorkbook)(bytes, place)
    },
  },
  Number(process.argv[2]),
)

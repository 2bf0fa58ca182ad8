import { failureText } from '@jibao/core'
import { watchProcess } from '../apart/watch-process.ts'
import type { ReadAnswer, ReadRequest } from './messages.ts'
import type { Readers } from './readers.ts'

const answer = (message: ReadAnswer): void => {
  process.send?.(message)
}

/** Makes this process read what its parent sends, within so many bytes of memory. */
export const serveReads = async (
  { readWorkbook, readDraft }: Readers,
  memory: number,
): Promise<void> => {
  const readers = { workbook: readWorkbook, draft: readDraft }
  await watchProcess(memory)
  process.on('message', async ({ reading, bytes, file }: ReadRequest) => {
    try {
      answer({ kind: 'read', outcome: await readers[reading](bytes, { file }) })
    } catch (error) {
      answer({ kind: 'failed', message: failureText(error) })
    }
  })
  answer({ kind: 'ready' })
}

import { failureText } from '@jibao/core'
import type { ReadWorkbook } from '@jibao/workbook'
import type { ReadAnswer, ReadRequest } from './messages.ts'
import { watchProcess } from './watch-process.ts'

const answer = (message: ReadAnswer): void => {
  process.send?.(message)
}

/** Makes this process read what its parent sends, within so many bytes of memory. */
export const serveReads = async (read: ReadWorkbook, memory: number): Promise<void> => {
  await watchProcess(memory)
  process.on('message', async ({ bytes, file }: ReadRequest) => {
    try {
      answer({ kind: 'read', outcome: await read(bytes, { file }) })
    } catch (error) {
      answer({ kind: 'failed', message: failureText(error) })
    }
  })
  answer({ kind: 'ready' })
}

import { setTimeout } from 'node:timers/promises'
import { succeed } from '@jibao/core'
import type { ReadDraft } from '@jibao/drafts'
import type { ReadWorkbook, Workbook } from '@jibao/workbook'
import { serveReads } from '../src/reading/serve-reads.ts'

const empty: Workbook = { format: 'xlsx', sheets: [], names: [] }

const forever = (step: (count: number) => void): never => {
  for (let count = 0; ; count += 1) step(count)
}

const kept: unknown[] = []
const map = new Map<number, number>()

/** What a parser might do to the process that it runs in, by the name of the file. */
const behaviours: Readonly<Record<string, () => void>> = {
  循环: () => forever(() => undefined),
  对象: () => forever((count) => kept.push({ count })),
  // Grown in one piece that no longer fits, V8 gives up at once and takes every thread with it.
  映射: () => forever((count) => map.set(count, count)),
  字节: () => forever(() => kept.push(new Uint8Array(10_000_000).fill(1))),
  退出: () => process.exit(1),
  出错: () => {
    throw new Error('没有料到')
  },
}

const readWorkbook: ReadWorkbook = async (_, { file }) => {
  behaviours[file]?.()
  // Away from the processor, as on a machine that has other things to do.
  if (file === '等待') await setTimeout(1000)
  return succeed({
    ...empty,
    names: [
      { name: file, sheet: String(process.pid), range: { top: 1, left: 1, bottom: 1, right: 1 } },
    ],
  })
}

const readDraft: ReadDraft = async (_, { file }) => {
  behaviours[file]?.()
  return succeed({ file, format: 'text', text: String(process.pid), blocks: [], stretches: [] })
}

await serveReads({ readWorkbook, readDraft }, Number(process.argv[2]))

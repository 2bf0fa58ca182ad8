import type { Outcome } from '@jibao/core'
import { readDraft } from '@jibao/drafts'
import { readWorkbook, type Workbook } from '@jibao/workbook'
import { serveReads } from '../../src/reading/serve-reads.ts'

/** What a reading took, told along with its outcome. */
export interface MeasuredOutcome extends Outcome<Workbook> {
  /** Of processor time, all threads of the process that reads together: what the limit counts. */
  readonly seconds: number
  /** The most memory that the process has ever had. */
  readonly megabytes: number
}

const measured = async (bytes: Uint8Array, place: { readonly file: string }) => {
  const start = process.cpuUsage()
  const outcome = await readWorkbook(bytes, place)
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1_000_000
  const told: MeasuredOutcome = {
    ...outcome,
    seconds,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
  return told
}

await serveReads(
  { readWorkbook: measured, readDraft: readDraft(measured) },
  Number(process.argv[2]),
)

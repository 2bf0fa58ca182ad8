import type { Outcome } from '@jibao/core'
import { readDraft } from '@jibao/drafts'
import { readWorkbook, type Workbook } from '@jibao/workbook'
import { serveReads } from '../../src/reading/serve-reads.ts'

/** What a reading took, told along with its outcome. */
export interface MeasuredOutcome extends Outcome<Workbook> {
  /** Of the clock, in the process that reads. */
  readonly seconds: number
  /** The most memory that the process has ever had. */
  readonly megabytes: number
}

const measured = async (bytes: Uint8Array, place: { readonly file: string }) => {
  const start = performance.now()
  const outcome = await readWorkbook(bytes, place)
  const seconds = (performance.now() - start) / 1000
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

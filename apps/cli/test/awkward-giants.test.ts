import type { ReadWorkbook } from '@jibao/workbook'
import { expect, test } from 'vitest'
import { readApart } from '../src/reading/read-apart.ts'
import { giantCases } from './awkward/giants.ts'
import { figuresOf, importCase, toldOf } from './awkward/import-case.ts'
import type { MeasuredOutcome } from './awkward/measured-reader.ts'
import { awkwardWorkspace } from './awkward/workspace.ts'

const module = new URL('awkward/measured-reader.ts', import.meta.url)

/** The application's reader in a process for this one file, and what it took. */
const measuring = () => {
  const { readWorkbook: read } = readApart({ module })
  const taken: Pick<MeasuredOutcome, 'seconds' | 'megabytes'>[] = []
  const readWorkbook: ReadWorkbook = async (bytes, place) => {
    const outcome = await read(bytes, place)
    // Passed through from the process as it is.
    const { seconds, megabytes } = outcome as MeasuredOutcome
    taken.push({ seconds, megabytes })
    return outcome
  }
  return { readWorkbook, taken }
}

// The reader itself gives up after 5 s, and is ended when it takes too much: both would be told.
test.each(giantCases)(
  '$name: within 5 s and 1 GB',
  async (one) => {
    const { readWorkbook, taken } = measuring()
    const result = await importCase(one, {
      workspace: awkwardWorkspace(),
      readWorkbook,
      dryRun: true,
    })
    const { figures = [], told = [] } = one
    expect({ figures: figuresOf(result), told: toldOf(result) }).toEqual({ figures, told })
    expect(taken).toHaveLength(1)
    expect(taken[0]?.seconds).toBeLessThan(5)
    expect(taken[0]?.megabytes).toBeLessThan(1024)
  },
  // To import tens of thousands of faults takes longer than to read them, the more so on a busy machine.
  120_000,
)

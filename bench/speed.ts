import { readFileSync } from 'node:fs'
import { loadNow, machineText, versions } from './harness/machine.ts'
import { page } from './harness/paths.ts'
import { type Prepared, prepare } from './harness/prepare.ts'
import {
  mergeResults,
  type RowResult,
  readResults,
  rowResult,
  writeResults,
} from './harness/results.ts'
import type { Lab, Row } from './harness/row.ts'
import { figureList, goalTable, resultText, withResults } from './harness/table.ts'
import { writeFormatted } from './harness/write-formatted.ts'
import { rows } from './rows/index.ts'

export interface SpeedOptions {
  /** Ids of rows; all when empty. */
  readonly only: readonly string[]
  readonly rounds: number
  /** One round of few: to see that it works. */
  readonly quick: boolean
  /** Put the table into the page. */
  readonly write: boolean
}

const settings = (quick: boolean, rounds: number): Omit<Lab, keyof Prepared> =>
  quick
    ? { rounds: 1, longRounds: 1, warm: { drop: 2, count: 3, budget: 1500 }, counties: 10 }
    : {
        rounds,
        longRounds: Math.ceil(rounds / 2),
        // Until some hundred documents are through V8 optimises, finds that it took too much for granted, and starts again.
        warm: { drop: 120, count: 25, budget: 8000 },
        counties: 1000,
      }

/** Measures, notes the result after each row, and returns the table. */
export const benchSpeed = async ({ only, rounds, quick, write }: SpeedOptions): Promise<string> => {
  const ids: readonly string[] = rows.map(({ id }) => id)
  const unknown = only.filter((id) => !ids.includes(id))
  if (unknown.length > 0)
    throw new Error(`no row ${unknown.join(', ')}; there are ${ids.join(', ')}`)
  if (quick && write) throw new Error('--quick is no measurement: it goes into no page')
  const lab = { ...prepare(), ...settings(quick, rounds) }
  const about = { machine: machineText(), versions: versions() }
  const measured: RowResult[] = []
  for (const row of rows) {
    if (only.length > 0 && !only.includes(row.id)) continue
    process.stderr.write(`${row.id} …\n`)
    measured.push(await measure(row, lab))
    if (!quick) writeResults(mergeResults(readResults(), { ...about, rows: measured }, ids))
  }
  const now = { ...about, rows: measured }
  if (write) {
    const all = mergeResults(readResults(), now, ids)
    writeFormatted(page, withResults(readFileSync(page, 'utf8'), resultText(all)))
  }
  return `${goalTable(now)}\n\n${figureList(now)}`
}

/** A row that cannot be measured costs itself, and says why. */
const measure = async (row: Row, lab: Lab): Promise<RowResult> => {
  const before = loadNow()
  const measured = await row.measure(lab).catch((error: unknown) => asError(error))
  return rowResult(row, measured, { rounds: lab.rounds, load: [before, loadNow()] })
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error))

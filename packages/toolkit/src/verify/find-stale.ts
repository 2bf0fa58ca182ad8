import type { Content } from '../trace/trace-document.ts'
import type { TracedDocument } from '../trace/trace-schema.ts'
import { textOfPiece } from '../trace/words-of.ts'

/** A value that the workspace gives otherwise now. */
interface StaleValue {
  readonly label: string
  readonly printed: string
  /** Absent when there is no such value any more. */
  readonly now?: string
}

/** What is no longer as the workspace has it; `undefined` when all is. */
export interface Staleness {
  /** Empty where only words changed, or all is gone. */
  readonly values: readonly StaleValue[]
  /** Whether the workspace no longer makes such a document. */
  readonly isGone: boolean
}

export const findStale = (
  document: TracedDocument,
  now: Content | undefined,
): Staleness | undefined => {
  if (now === undefined) return { values: [], isGone: true }
  if (saidBy(document) === saidBy(now)) return undefined
  const printedNow = new Map<string, Set<string>>()
  for (const { id, printed } of now.values) {
    if (id !== undefined) printedNow.set(id, (printedNow.get(id) ?? new Set()).add(printed))
  }
  const values = new Map<string, StaleValue>()
  for (const { id, label = id, printed } of document.values) {
    if (id === undefined || label === undefined || values.has(id)) continue
    const all = printedNow.get(id)
    if (all?.has(printed) === true) continue
    const [first] = all ?? []
    values.set(id, { label, printed, ...(first === undefined ? {} : { now: first }) })
  }
  return { values: [...values.values()], isGone: false }
}

const saidBy = (document: Pick<TracedDocument, 'pieces' | 'values'>): string =>
  document.pieces.map((piece) => textOfPiece(piece, document)).join('\n')

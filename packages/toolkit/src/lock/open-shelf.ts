import type { FontBook, Outcome } from '@jibao/core'
import type { Edition } from '../edition.ts'
import { inTurns } from '../in-turns.ts'
import { readInside } from '../read-inside.ts'
import { recordReads } from '../rendering/record-reads.ts'
import type { ReadFile } from '../rendering/rendering.ts'
import type { Tools } from '../tools.ts'
import { sha256 } from '../trace/inputs-of.ts'
import type { TracedDocument } from '../trace/trace-schema.ts'
import type { RebuildReason } from './built-document.ts'
import { ingredientsOf, type Prepared } from './ingredients-of.ts'
import { lockKey, lockNameOf } from './lock-key.ts'
import type { LockLine } from './lock-schema.ts'
import { isAltered, isAsked, isMissing, isNew, isUnrecorded } from './reasons.ts'
import { reasonsToMake } from './reasons-to-make.ts'
import type { Shelf, Verdict } from './shelf.ts'

interface Asked {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly out: string
  readonly edition: Edition
  readonly afresh?: boolean
  /** Then a file that is not there is no reason: the outputs may be kept elsewhere. */
  readonly frozen?: boolean
}

interface Records {
  readonly lock: Outcome<readonly LockLine[]>
  readonly trace: Outcome<readonly TracedDocument[] | 'none'>
}

/** Outputs that are in memory at the same time. */
const atOnce = 4

/** The shelf of a folder of outputs, as the lock and the trace have it. */
export const openShelf = (
  { workspace, out, edition, afresh = false, frozen = false }: Asked,
  { lock, trace }: Records,
  { world, version = '0' }: Pick<Tools, 'world' | 'version'>,
): Shelf => {
  const lines = new Map((lock.value ?? []).map((line) => [lockKey(line), line]))
  const traced = trace.value === undefined || trace.value === 'none' ? [] : trace.value
  const recorded = new Map(
    traced.flatMap((document) =>
      document.outputs.map((output) => [output.file, { document, output }] as const),
    ),
  )
  return {
    look: async (tasks, book) => {
      const prepared = await ingredientsOf(tasks, { edition, book, world, version })
      return inTurns(prepared, atOnce, (one) => judge(one, book))
    },
  }

  async function judge(prepared: Prepared, book: FontBook): Promise<Verdict> {
    const { task, ingredients, content } = prepared
    const make = (...reasons: readonly RebuildReason[]): Verdict => ({ reasons, prepared })
    if (afresh) return make(isAsked)
    const line = lines.get(lockKey(lockNameOf(task, edition)))
    if (line === undefined) return make(isNew)
    const reads = await readAgain(line.reads ?? [])
    const before = recorded.get(line.file)?.document
    const reasons = reasonsToMake(line, { task, ingredients, book, reads, before, now: content })
    if (reasons.length > 0) return make(...reasons)
    const file = task.path.slice(out.length + 1)
    const bytes = await world.read(task.path)
    if (bytes === undefined) return frozen ? { reasons, prepared } : make(isMissing)
    if (sha256(bytes) !== line.sha256) return make(isAltered)
    const output = recorded.get(file)?.output
    if (output?.sha256 === line.sha256) return { reasons, prepared, kept: output }
    return frozen ? { reasons, prepared } : make(isUnrecorded)
  }

  async function readAgain(files: readonly ReadFile[]): Promise<readonly ReadFile[]> {
    const recorded = recordReads(readInside(workspace, world))
    // A line that somebody wrote by hand may name anything.
    for (const { path } of files) await recorded.read(path).catch(() => undefined)
    return recorded.reads()
  }
}

import { type Diagnostic, isError } from '@jibao/core'
import { type Report, readReport } from '@jibao/document'
import type { Rendered } from '@jibao/render'
import { getBlob, putBlob } from './blobs.ts'
import {
  fileUnlisted,
  otherToolkit,
  workMissing,
  workTooLarge,
  workUnknown,
} from './diagnostics.ts'
import { writeFailure } from './failure.ts'
import { type Hash, isHash } from './hash.ts'
import type { JobOrder, Settled } from './job-queue.ts'
import { limits } from './limits.ts'
import { type ObjectStore, TooLarge } from './object-store.ts'
import { parseJson } from './plain.ts'
import { fetchResult, publishResult, type Result } from './result.ts'
import { type Work, workSchema } from './work.ts'

/** What is rendered elsewhere, with everything that it needs at hand. */
export interface RenderingWork extends Pick<Work, 'plugin' | 'options' | 'format' | 'fonts'> {
  readonly report: Report
  /** Reads a file that was sent along, by its path in the workspace; throws for one that was not. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  /** The bytes of a face that was sent along. */
  readonly readFont: (sha256: Hash) => Promise<Uint8Array>
}

export interface Workshop {
  readonly store: ObjectStore
  /** `toolkitIdentity` of this machine. */
  readonly toolkit: string
  /** Never rejects for what a renderer does; a rejection is a reason to try again. */
  readonly render: (work: RenderingWork) => Promise<Rendered & Pick<Result, 'reads'>>
}

/** That a job cannot be done, now or ever, for what is told. */
class Hopeless extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(...diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message)
    this.diagnostics = diagnostics
  }
}

/**
 * Does one job: takes what it needs from the store by hash, renders, and publishes. What has been published already is
 * left as it is: a job may be begun twice, and both give the same bytes.
 * @throws for a reason that may pass: a store that does not answer
 */
export const doJob = async (
  { id }: Pick<JobOrder, 'id'>,
  { store, toolkit, render }: Workshop,
): Promise<Settled> => {
  try {
    if (!isHash(id)) throw new Hopeless(workUnknown)
    if ((await fetchResult(store, id)) !== undefined) return { state: 'done' }
    const work = await readWork(store, id)
    if (work.toolkit !== toolkit) throw new Hopeless(otherToolkit(work.toolkit, toolkit))
    const wants = wantsFrom(store)
    const { bytes, losses, diagnostics, reads } = await render(await unpack(work, store, wants))
    // A renderer tells what it was not given as a fault of its own, or does without it.
    if (wants.denied.length > 0) throw wants.denied[0]
    if (bytes === undefined)
      throw new Hopeless(...diagnostics.filter(isError), ...remarks(diagnostics))
    const sha256 = await putBlob(store, bytes)
    await publishResult(store, {
      job: id,
      sha256,
      bytes: bytes.length,
      losses,
      diagnostics,
      reads,
    })
    return { state: 'done' }
  } catch (problem) {
    if (!(problem instanceof Hopeless)) throw problem
    return { state: 'failed', reason: writeFailure(problem.diagnostics) }
  }
}

const remarks = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter((one) => !isError(one))

/** Stands before a path, and means nothing. */
const here = /^(?:\.\/)+/

interface Wants {
  /** Why something was not to be had; a problem with the store among others. */
  readonly denied: readonly unknown[]
  readonly need: (hash: Hash, kind: Kind) => Promise<Uint8Array>
  readonly refuse: (why: Diagnostic) => never
}

interface Kind {
  readonly what: string
  readonly limit: number
}

const wantsFrom = (store: ObjectStore): Wants => {
  const denied: unknown[] = []
  const noting = (problem: unknown): unknown => {
    denied.push(problem)
    return problem
  }
  return {
    denied,
    need: async (hash, kind) => {
      try {
        return await need(store, hash, kind)
      } catch (problem) {
        throw noting(problem)
      }
    },
    refuse: (why) => {
      throw noting(new Hopeless(why))
    },
  }
}

const readWork = async (store: ObjectStore, id: Hash): Promise<Work> => {
  const work = parseJson(await need(store, id, { what: '任务', limit: limits.work }), workSchema)
  if (work === undefined) throw new Hopeless(workUnknown)
  return work
}

const unpack = async (
  work: Work,
  store: ObjectStore,
  { need, refuse }: Wants,
): Promise<RenderingWork> => {
  const { plugin, options, format, fonts, files } = work
  const report = await reportOf(work.report, store, need)
  const listed = new Map(files.map(({ path, sha256 }) => [path.replace(here, ''), sha256]))
  return {
    plugin,
    format,
    report,
    ...(options === undefined ? {} : { options }),
    ...(fonts === undefined ? {} : { fonts }),
    read: async (path) => {
      const sha256 = listed.get(path.replace(here, ''))
      if (sha256 === undefined) return refuse(fileUnlisted(path))
      return sha256 === null
        ? undefined
        : need(sha256, { what: `文件 ${path}`, limit: limits.file })
    },
    readFont: (sha256) => need(sha256, { what: '字体', limit: limits.font }),
  }
}

interface ReadReport {
  readonly sha256: Hash
  readonly report: Report
}

/** Of each store the report read last: its formats follow each other, and share what was worked out of it. */
const lastRead = new WeakMap<ObjectStore, ReadReport>()

const reportOf = async (sha256: Hash, store: ObjectStore, need: Wants['need']): Promise<Report> => {
  const last = lastRead.get(store)
  if (last?.sha256 === sha256) return last.report
  const json = await need(sha256, { what: '报告', limit: limits.report })
  const { value: report, diagnostics } = readReport(new TextDecoder().decode(json), '任务')
  if (report === undefined) throw new Hopeless(...diagnostics)
  lastRead.set(store, { sha256, report })
  return report
}

const need = async (store: ObjectStore, hash: Hash, { what, limit }: Kind): Promise<Uint8Array> => {
  const bytes = await getBlob(store, hash, limit).catch((problem: unknown) => {
    throw problem instanceof TooLarge ? new Hopeless(workTooLarge(what, limit)) : problem
  })
  if (bytes === undefined) throw new Hopeless(workMissing(what, hash))
  return bytes
}

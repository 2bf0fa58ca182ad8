import { readFile, stat } from 'node:fs/promises'
import { packBook } from '@jibao/fonts'
import {
  type Hash,
  hashOf,
  type JobId,
  type ObjectStore,
  putBlob,
  type SentFonts,
  type Work,
  writeWork,
} from '@jibao/queue'
import { type RenderJob, readInside } from '@jibao/toolkit'
import type { RendererSource } from '../pool/jobs.ts'

/** A document to be rendered elsewhere. */
export interface PackedJob {
  readonly id: JobId
  readonly work: Work
  /** Puts everything that it needs into the store, and its own description last. */
  send(store: ObjectStore): Promise<void>
}

interface Packing {
  readonly source: RendererSource
  readonly toolkit: string
  /** Reads files of the workspace. */
  readonly world: Parameters<typeof readInside>[1]
}

const encoder = new TextEncoder()

/** Describes a document by everything that decides its bytes. */
export const packJob = async (job: RenderJob, packing: Packing): Promise<PackedJob> => {
  const { renderer, report } = job
  const { source, toolkit } = packing
  const tree = treeOf(report)
  const fonts = renderer.usesFonts ? await fontsOf(job) : undefined
  const files = await namedFiles(job, packing)
  const work: Work = {
    kind: 'render',
    toolkit,
    plugin: source.plugin,
    ...(source.options === undefined ? {} : { options: asJson(source.options) }),
    format: renderer.format,
    report: tree.sha256,
    ...(fonts === undefined ? {} : { fonts: fonts.sent }),
    files: files.map(({ path, bytes }) => ({
      path,
      sha256: bytes === undefined ? null : hashOf(bytes),
    })),
  }
  const written = writeWork(work)
  return {
    id: hashOf(written),
    work,
    send: async (store) => {
      await putBlob(store, encoder.encode(tree.json))
      for (const { bytes } of files) if (bytes !== undefined) await putBlob(store, bytes)
      for (const path of fonts?.paths ?? []) await sendFont(store, path)
      await putBlob(store, written)
    },
  }
}

const asJson = (options: unknown): NonNullable<Work['options']> =>
  JSON.parse(JSON.stringify(options)) as NonNullable<Work['options']>

/** Each format of a report asks for the same tree. */
const trees = new WeakMap<object, { readonly json: string; readonly sha256: Hash }>()

const treeOf = (report: RenderJob['report']) => {
  const known = trees.get(report)
  if (known !== undefined) return known
  const json = JSON.stringify(report)
  const tree = { json, sha256: hashOf(json) }
  trees.set(report, tree)
  return tree
}

/** A font file is read once, as long as it is the same. */
const fontHashes = new Map<string, { readonly stamp: string; readonly sha256: Promise<Hash> }>()

const hashOfFont = async (path: string): Promise<Hash> => {
  const { size, mtimeMs, ino } = await stat(path)
  const stamp = `${size} ${mtimeMs} ${ino}`
  const known = fontHashes.get(path)
  if (known?.stamp === stamp) return known.sha256
  const sha256 = readFile(path).then(hashOf)
  fontHashes.set(path, { stamp, sha256 })
  return sha256
}

const fontsOf = async ({
  fonts,
}: RenderJob): Promise<{ readonly sent: SentFonts; readonly paths: readonly string[] }> => {
  const { faces, chains, choices } = packBook(fonts)
  return {
    paths: [...new Set(faces.map(({ path }) => path))],
    sent: {
      faces: await Promise.all(
        faces.map(async ({ path, ...face }) => ({ ...face, sha256: await hashOfFont(path) })),
      ),
      chains: chains.map(({ role, faces: chain }) => ({ role, faces: [...chain] })),
      choices: [...choices],
    },
  }
}

/** The stores that a font file is known to lie in. */
const sentFonts = new WeakMap<ObjectStore, Set<Hash>>()

const sendFont = async (store: ObjectStore, path: string): Promise<void> => {
  const sent = sentFonts.get(store) ?? new Set()
  sentFonts.set(store, sent)
  const sha256 = await hashOfFont(path)
  if (sent.has(sha256)) return
  await putBlob(store, await readFile(path))
  sent.add(sha256)
}

/**
 * The files of the workspace that the options may name: every text in them that is the path of a file. Renderers read
 * what their options name and nothing else; a worker refuses what was not sent along.
 */
const namedFiles = async (
  { workspace }: RenderJob,
  { source, world }: Packing,
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array | undefined }[]> => {
  const read = readInside(workspace, world)
  const paths = [...new Set(textsIn(source.options))].toSorted()
  const found = await Promise.all(
    paths.map(async (path) => {
      try {
        return { path, bytes: await read(path) }
      } catch {
        // No path within the workspace, or a folder: the renderer is told so when it asks.
        return undefined
      }
    }),
  )
  return found.filter((file) => file !== undefined)
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

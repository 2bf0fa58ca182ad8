import { createHash } from 'node:crypto'
import { type FontBook, fail, type Outcome, succeed } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import { type Loss, renderReport } from '@jibao/render'
import { writeFailed } from './diagnostics.ts'
import type { OutputTask } from './make-outputs.ts'
import { readInside } from './read-inside.ts'
import type { Tools } from './tools.ts'

/** A file that was written. */
export interface Output {
  readonly report: string
  readonly period: Period
  readonly format: string
  readonly path: string
  /** Size. */
  readonly bytes: number
  readonly sha256: string
  readonly losses: readonly Loss[]
  /** How many figures are not shown as they are, in an edition for other readers. */
  readonly masked: number
}

interface OutputPlace {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly fonts: FontBook
  readonly tools: Pick<Tools, 'world' | 'deadline'>
}

/** Renders one report in one format and writes the file as a whole, or not at all. */
export const makeOutput = async (
  { config, period, report, masked, renderer, path }: OutputTask,
  { workspace, fonts, tools }: OutputPlace,
): Promise<Outcome<Output>> => {
  const { world } = tools
  const { plugin } = renderer
  const { bytes, losses, diagnostics } = await renderReport(renderer, report, {
    fonts,
    signal: tools.deadline(plugin === undefined ? 'own' : 'plugin'),
    read: readInside(workspace, world),
    ...(plugin === undefined ? {} : { plugin }),
  })
  if (bytes === undefined) return fail(...diagnostics)
  try {
    await world.replace(path, bytes)
  } catch (error) {
    return fail(...diagnostics, writeFailed(path, error))
  }
  return succeed(
    {
      report: config.id,
      period,
      format: renderer.format,
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      losses,
      masked,
    },
    diagnostics,
  )
}

import { createHash } from 'node:crypto'
import { type Diagnostic, type FontBook, fail, type Outcome, succeed } from '@jibao/core'
import type { Period } from '@jibao/data-model'
import type { Loss } from '@jibao/render'
import { writeFailed } from './diagnostics.ts'
import type { OutputTask } from './make-outputs.ts'
import { inThisThread } from './rendering/render-here.ts'
import type { ReadFile } from './rendering/rendering.ts'
import type { Tools } from './tools.ts'

/** A file that was written, or kept. */
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
  /** Whether it was there, and what would have been made. */
  readonly kept: boolean
}

/** An output, and what came with it. */
export interface Product {
  readonly task: OutputTask
  readonly output: Output
  /** What its renderer told. */
  readonly told: readonly Diagnostic[]
  /** Files of the workspace that went into it. */
  readonly reads: readonly ReadFile[]
}

interface OutputPlace {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly fonts: FontBook
  readonly tools: Pick<Tools, 'world' | 'deadline' | 'rendering'>
}

/** What came of an output: a product, a fault, or neither where others will make it. */
export type MadeOutput = Outcome<Product> & { readonly isQueued?: boolean }

/** Renders one report in one format and writes the file as a whole, or not at all. */
export const makeOutput = async (
  task: OutputTask,
  { workspace, fonts, tools }: OutputPlace,
): Promise<MadeOutput> => {
  const { config, period, report, masked, renderer, path } = task
  const { world, rendering = inThisThread(world) } = tools
  const signal = tools.deadline(renderer.plugin === undefined ? 'own' : 'plugin')
  const rendered = await rendering.render({ renderer, report, workspace, fonts, signal })
  const { bytes, losses, diagnostics, reads, isQueued = false } = rendered
  if (bytes === undefined) return { ...fail(...diagnostics), isQueued }
  try {
    await world.replace(path, bytes)
  } catch (error) {
    return fail(...diagnostics, writeFailed(path, error))
  }
  const output = {
    report: config.id,
    period,
    format: renderer.format,
    path,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    losses,
    masked,
    kept: false,
  }
  return succeed({ task, output, told: diagnostics, reads }, diagnostics)
}

import { resolve } from 'node:path'
import type { BuildRequest, Edition, FontPolicy } from '@jibao/toolkit'
import { type BuildKey, buildKey } from '../fresh/build-key.ts'
import { toSlashes } from '../paths.ts'
import type { QueueHand } from '../queue/render-in-queue.ts'

export interface BuildOptions {
  readonly workspace?: readonly string[]
  readonly period?: string
  readonly format?: readonly string[]
  readonly out?: string
  readonly fonts?: FontPolicy
  readonly disclosure?: Edition['disclosure']
  readonly script?: keyof typeof scripts
  readonly final?: boolean
  readonly fragment?: boolean
  readonly frozen?: boolean
  readonly force?: boolean
  readonly explainRebuild?: boolean
  readonly jobs?: number
  /** Address of a queue, or `env`. */
  readonly queue?: string
  readonly store?: string
  readonly wait?: boolean
  /** What this run is called by `jibao queue`. */
  readonly run?: string
}

/** What `--script` takes, and whose characters that means. */
const scripts = {
  hans: undefined,
  hant: 'tw',
  'hant-tw': 'tw',
  'hant-hk': 'hk',
} as const satisfies Record<string, Edition['script']>

/** One workspace to be built, as plain data that may be sent to another thread. */
export interface BuildOrder {
  readonly request: BuildRequest
  readonly fragment: boolean
  /** What a memo of this build is known by. */
  readonly key: BuildKey
  /** Where others do the rendering; absent where this machine does. */
  readonly queue?: QueueHand
}

interface Place {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  /** Folder to write to. */
  readonly out: string
}

/** What the command line asks of a workspace. */
export const buildOrder = (
  reports: readonly string[],
  options: BuildOptions,
  { workspace, out }: Place,
): BuildOrder => {
  const { format: formats = [], fragment = false, period, fonts } = options
  const { disclosure = 'internal', final = false, frozen = false, force = false } = options
  const script = scripts[options.script ?? 'hans']
  return {
    request: {
      workspace,
      reports,
      formats,
      out,
      edition: { disclosure, ...(script === undefined ? {} : { script }) },
      final,
      frozen,
      afresh: force,
      ...(period === undefined ? {} : { period }),
      ...(fonts === undefined ? {} : { fonts }),
    },
    fragment,
    key: buildKey(reports, options, { workspace, out }),
  }
}

/** Where the outputs of one workspace go. */
export const outOf = (workspace: string, out: string | undefined, from: string): string =>
  toSlashes(out === undefined ? `${workspace}/out` : resolve(from, out))

import type { ToldResult } from '../commands/build-workspace.ts'
import type { Terminal } from '../terminal.ts'
import type { BuildKey } from './build-key.ts'
import type { Stamp } from './stamp.ts'

/** What is remembered of a build without faults. It may be deleted any time. */
export interface Memo extends Omit<BuildKey, 'out'> {
  readonly files: readonly RememberedFile[]
  /** Names by folder; `null` when there was no such folder. */
  readonly folders: readonly (readonly [path: string, names: readonly string[] | null])[]
  /** `fontPrint` of the workspace's fonts and of each folder that all workspaces share. */
  readonly fonts: readonly string[]
  /** As a build gives it that found nothing to do, */
  readonly result: ToldResult
  /** and tells it: the lines, so that nothing need be loaded to make them. */
  readonly said: readonly Said[]
}

export type Said = readonly [how: keyof Pick<Terminal, 'print' | 'note'>, line: string]

/**
 * `sha256` is `null` when there was no such file. Without a stamp it had just been changed: then only its
 * content tells.
 */
export type RememberedFile = readonly [path: string, sha256: string | null, stamp: Stamp | null]

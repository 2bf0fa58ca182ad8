import type { FontBook } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { Rendered } from '@jibao/render'
import type { LoadedRenderer } from '../loaded-plugins.ts'

/** One report to be rendered in one format. */
export interface RenderJob {
  readonly renderer: LoadedRenderer
  readonly report: Report
  /** Folder with jibao.yaml: the renderer may read files of it. */
  readonly workspace: string
  readonly fonts: FontBook
  /** Aborted when the output is no longer wanted. */
  readonly signal: AbortSignal
}

/** A file of the workspace that a renderer asked for. */
export interface ReadFile {
  /** From the workspace, as the renderer named it. */
  readonly path: string
  /** Absent when there was no such file. */
  readonly sha256?: string
}

export interface RenderedJob extends Rendered {
  /** Whether others will render it, some time: then there is nothing yet, and nothing went wrong. */
  readonly isQueued?: boolean
  /** Each file once, in order of path. */
  readonly reads: readonly ReadFile[]
}

/** Where reports are rendered: in this thread, or in others. */
export interface Rendering {
  /** How many reports may be under way at once. */
  readonly width: number
  /** Never rejects for what a renderer does: that comes back as a diagnostic. */
  render(job: RenderJob): Promise<RenderedJob>
}

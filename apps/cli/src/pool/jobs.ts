import type { MessagePort } from 'node:worker_threads'
import type { Report } from '@jibao/document'
import type { PortableBook } from '@jibao/fonts'
import type { JobOrder } from '@jibao/queue'
import type { BuildStep, RenderedJob } from '@jibao/toolkit'
import type { BuildOrder } from '../commands/build-order.ts'
import type { ToldResult } from '../commands/build-workspace.ts'

/** A renderer that came along, as another thread makes it again. */
export interface RendererSource {
  /** Name of its plug-in. */
  readonly plugin: string
  /** As the plug-in's schema let them out. */
  readonly options: unknown
}

/** One report to be rendered in one format. */
export interface DocumentJob {
  readonly source: RendererSource
  readonly format: string
  readonly report: Report
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly fonts: PortableBook
}

/** One workspace to be built. */
export interface WorkspaceJob {
  readonly order: BuildOrder
  /** To the thread that writes the files, and knows when to stop. */
  readonly port: MessagePort
}

/** What became of a workspace, and what others are to do for it. */
export interface BuiltInWorker {
  readonly result: ToldResult
  readonly jobs: readonly JobOrder[]
}

/** What there is to do in a pool, and what each gives. */
export interface Jobs {
  readonly renderDocument: { readonly job: DocumentJob; readonly gives: RenderedJob }
  readonly buildInWorker: { readonly job: WorkspaceJob; readonly gives: BuiltInWorker }
}

/** What a worker says while it builds a workspace. */
export type Remark =
  | { readonly kind: 'step'; readonly step: BuildStep }
  | {
      readonly kind: 'replace'
      readonly number: number
      readonly path: string
      readonly bytes: Uint8Array
    }

/** What it is told meanwhile. */
export type Instruction =
  | { readonly kind: 'stop' }
  | { readonly kind: 'replaced'; readonly number: number; readonly problem?: unknown }

import type { Check } from '@jibao/checks'
import type { Diagnostic, Outcome } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { PortableBook } from '@jibao/fonts'
import type { GivenOptions, Helper, PluginMeta, Source } from '@jibao/plugin'
import type { Loss, ReadBack, Renderer } from '@jibao/render'

/** What of a plug-in is not code. */
export interface PluginDescription {
  readonly meta: PluginMeta
  readonly takesOptions: boolean
  readonly renderers: readonly Omit<Renderer, 'render' | 'readBack'>[]
  readonly sources: readonly Omit<Source, 'read'>[]
  readonly checks: readonly Pick<Check, 'meta'>[]
  readonly helpers: readonly Omit<Helper, 'call'>[]
  /** URLs. */
  readonly templates: readonly string[]
}

/** What the process of a plug-in is asked, one thing at a time; each has one answer. */
export type Request =
  | { readonly kind: 'open'; readonly url: string; readonly given: GivenOptions }
  | {
      readonly kind: 'render'
      readonly format: string
      readonly report: Report
      readonly fonts: PortableBook
    }
  | { readonly kind: 'readBack'; readonly format: string; readonly bytes: Uint8Array }

export type Answer =
  | GoodAnswer
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Something was thrown where nobody waited for it: the process ends. */
  | { readonly kind: 'crashed'; readonly problem: Problem }

export type GoodAnswer =
  | { readonly kind: 'opened'; readonly outcome: Outcome<PluginDescription> }
  /** Whatever the renderer gave: the parent judges it. */
  | { readonly kind: 'rendered'; readonly bytes: Uint8Array }
  | { readonly kind: 'readBack'; readonly read: ReadBack }

/** What was thrown. */
export interface Problem {
  readonly message: string
  /** What it tried that it may not: `FileSystemWrite`, and on what. */
  readonly denied?: { readonly permission: string; readonly resource: string }
}

/** What it says on the way to its answer. */
export type Remark =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost'; readonly loss: Loss }
  | { readonly kind: 'reported'; readonly diagnostic: Diagnostic }
  | { readonly kind: 'printed'; readonly text: string }
  /** It waits for a file of the workspace. */
  | { readonly kind: 'wanted'; readonly number: number; readonly path: string }

/** What it is told while it works. */
export type Instruction =
  | { readonly kind: 'abort' }
  | {
      readonly kind: 'file'
      readonly number: number
      readonly bytes?: Uint8Array
      readonly problem?: string
    }

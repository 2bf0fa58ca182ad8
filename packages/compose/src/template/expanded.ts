import type { Diagnostic, Origin } from '@jibao/core'
import type { AnnexNode } from '@jibao/document'
import type { Insertion } from './helpers.ts'

/** What has pages of its own; annexes are numbered when all are known. */
export type Pages =
  | { readonly kind: 'landscape' }
  | {
      readonly kind: 'annex'
      readonly title: string
      readonly orientation: AnnexNode['orientation']
    }

/** Where such pages begin or end. */
export type PagesEdge =
  | { readonly type: 'pagesBegin'; readonly pages: Pages }
  | { readonly type: 'pagesEnd' }

/** What stands behind a reference. */
export interface Reference {
  readonly content: Insertion | PagesEdge
  /** The tag that inserted it. */
  readonly origin: Origin
  /** As written in the template. */
  readonly name: string
}

export interface Expanded {
  /** Markdown with references in place of data. */
  readonly markdown: string
  readonly references: readonly Reference[]
}

/** What a run of a template comes to. */
export interface Expansion extends Expanded {
  /** Of the helpers of plug-ins: what one could not give stands as nothing in its place. */
  readonly faults: readonly Diagnostic[]
}

import type { Period } from '@jibao/data-model'

/**
 * Why a document is made again: it was not made before (`new`), is not there (`missing`), or is not what was made
 * (`altered`); figures, template, other words, fonts, options, the program, files that the format reads, or a
 * plug-in are not what they were; or because it was `asked` for.
 */
export type RebuildKind =
  | 'new'
  | 'missing'
  | 'altered'
  | 'figures'
  | 'template'
  | 'words'
  | 'fonts'
  | 'options'
  | 'toolkit'
  | 'files'
  | 'plugin'
  | 'asked'

export interface RebuildReason {
  readonly kind: RebuildKind
  /** One sentence for staff, with names. */
  readonly detail: string
}

/** What became of one report in one format. */
export interface BuiltDocument {
  /** Id of the report. */
  readonly report: string
  readonly period: Period
  readonly format: string
  readonly path: string
  /**
   * `kept` as it was; `queued` for others to make, so that it is not there yet; `stale` where nothing was to be made and
   * it is not what it would be.
   */
  readonly state: 'made' | 'kept' | 'queued' | 'failed' | 'stale'
  /** Empty for what is kept. */
  readonly reasons: readonly RebuildReason[]
}

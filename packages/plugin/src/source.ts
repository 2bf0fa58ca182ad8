import type { Origin, Outcome } from '@jibao/core'

/** A figure as a file states it; what it means is decided where all figures are, YAML's and these alike. */
export interface SourceFigure {
  /** Id or name of an indicator of the workspace. */
  readonly indicator: string
  /** `2024-Q2` */
  readonly period: string
  /** As written, with or without its unit: `486`, `486人`, `5000余万元`. */
  readonly value: string
  /** `YYYY-MM-DD` */
  readonly asOf?: string
  /** Where in the file: line and column, or sheet and cell. */
  readonly origin: Origin
}

/** Reads files of a kind that jibao does not know, beside the YAML files in `progress/`, under any name. Pure. */
export interface Source {
  /** With the dot, lower case: `.csv`. */
  readonly extension: string
  /** What staff call it: `CSV 表格`. */
  readonly title: string
  /** Every fault in one run, each with its place in `file`; what is thrown is told too. */
  read(
    bytes: Uint8Array,
    place: { readonly file: string },
  ): Outcome<readonly SourceFigure[]> | Promise<Outcome<readonly SourceFigure[]>>
}

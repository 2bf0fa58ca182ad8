import type { Origin, Severity } from '@jibao/core'

/** A finding that is known and stands, with the reason. */
export interface FindingExcuse {
  readonly code: string
  /** File of the finding, as findings name it. */
  readonly file: string
  readonly line?: number
  readonly sheet?: string
  readonly cell?: string
  /** Words that the finding's quote or sentence holds; any when absent. */
  readonly quote?: string
  readonly reason: string
  readonly origin: Origin
}

/** How a workspace wants to be checked (`checks:` of jibao.yaml). */
export interface CheckSettings {
  /** By code: another severity, or `off`. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>
  /** By code: where its severity is written. */
  readonly severityOrigins?: Readonly<Record<string, Origin>>
  readonly excuses: readonly FindingExcuse[]
}

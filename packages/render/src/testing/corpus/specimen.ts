import type { Report } from '@jibao/document'

/** A document of the conformance corpus, named for what it tries. */
export interface Specimen {
  readonly name: string
  readonly report: Report
}

import type { Heading } from './read-heading.ts'

/** What a map says of where things are. */
export interface TableFrame {
  readonly units: ReadonlySet<string>
  /** By column. */
  readonly roles?: ReadonlyMap<number, Heading['role']>
  /** First and last row of the header. */
  readonly header?: readonly [number, number]
}

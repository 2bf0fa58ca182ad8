import type { StyleMap } from './map-styles.ts'
import type { MergedNumbering } from './merge-numbering.ts'

/** What the report's own XML becomes in the bureau's file. */
export interface Retouching {
  readonly map: StyleMap
  readonly numbering: MergedNumbering
  /** The id in the file of something that the report's part relates to. */
  readonly relationshipId: (own: string) => string
  /** The first ids that no picture and no bookmark of the file has. */
  readonly firstPicture: number
  readonly firstBookmark: number
  /** Names of bookmarks that the file has. */
  readonly bookmarks: ReadonlySet<string>
  readonly tableStyle: (ruling: 'grid' | 'three-line') => string | undefined
}

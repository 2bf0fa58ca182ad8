/** What the operators of a page show, and how it is marked. */
export interface PageContent {
  /** Numbers of the marked contents, in order. */
  readonly contents: readonly number[]
  /** Operators that show something outside of them and of artifacts. */
  readonly unmarked: readonly string[]
  /** Whether each marked content ends where it began, within a text or around it. */
  readonly isBalanced: boolean
}

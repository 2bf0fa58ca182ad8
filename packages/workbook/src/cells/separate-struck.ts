/** A stretch of text in one font. */
export interface Run {
  readonly text: string
  readonly isStruck: boolean
}

/** What stands, and what is struck through: `<s>12</s>15` says 15. */
export const separateStruck = (
  runs: readonly Run[],
): { readonly text: string; readonly struck: string } => {
  const joined = (isStruck: boolean): string =>
    runs
      .filter((run) => run.isStruck === isStruck)
      .map(({ text }) => text)
      .join('')
  return { text: joined(false), struck: joined(true) }
}

/** What stands for something else in the files of a scaffold. */
export type Blanks = Readonly<Record<string, string>>

/** `__name__` replaced by what is called so; other underscores stay. */
export const fill = (text: string, blanks: Blanks): string =>
  text.replaceAll(/__(\w+?)__/g, (written: string, name: string) =>
    Object.hasOwn(blanks, name) ? (blanks[name] ?? written) : written,
  )

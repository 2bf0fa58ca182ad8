declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string)
    /** The next place at which a line may end, in UTF-16 units; `null` behind the last. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }

  export = LineBreaker
}

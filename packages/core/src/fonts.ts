/** What a face is used for in an official document: 仿宋 楷体 黑体 小标宋 宋体. */
export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'songti'

/** One face of one font file. */
export interface FontFace {
  /** Name to show and to register with an engine, unique in its book. */
  readonly name: string
  /** Absolute path of a plain TrueType file (glyf outlines). */
  readonly path: string
  /** Whether the face has a glyph for the code point. */
  covers(codePoint: number): boolean
}

/** Which face fills which role, and who steps in where it has no glyph. */
export interface FontBook {
  /** The face of a role, first, then those to try for a character that it lacks. */
  chain(role: FontRole): readonly FontFace[]
}

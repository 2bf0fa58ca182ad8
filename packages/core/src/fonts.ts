/** What a face is used for in an official document: 仿宋 楷体 黑体 小标宋 宋体. */
export type FontRole = 'fangsong' | 'kaiti' | 'heiti' | 'xiaobiaosong' | 'songti'

/** One face of one font file. */
export interface FontFace {
  /** Name to register with an engine, unique in its book. */
  readonly name: string
  /** The family as people know it: `仿宋_GB2312`. */
  readonly family: string
  /** Absolute path of a TrueType or OpenType file. */
  readonly path: string
  /** PostScript name of the face inside a collection (.ttc); absent in a file of one face. */
  readonly postscriptName?: string
  /** Whether the face has a glyph for the code point. */
  covers(codePoint: number): boolean
  /** Advance width in thousandths of an em; that of .notdef where the face has no glyph. */
  advance(codePoint: number): number
}

/** Which face a role got. */
export interface FontChoice {
  readonly role: FontRole
  readonly face: FontFace
  /** The family that the standard asks for: `仿宋_GB2312`. */
  readonly standard: string
  /** Whether another face stands in for the one that the standard names. */
  readonly substitute: boolean
}

/** Which face fills which role, and who steps in where it has no glyph. */
export interface FontBook {
  /** The face of a role, first, then those to try for a character that it lacks. */
  chain(role: FontRole): readonly FontFace[]
  /** The first face of each role, in the order of the roles. */
  readonly choices: readonly FontChoice[]
}

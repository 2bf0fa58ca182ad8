import type { FontFace } from '@jibao/core'
import type { DrawnGlyph } from '@jibao/layout'
import type { Ids } from '../ids.ts'

/** A face with what is drawn in it. */
export interface UsedFont {
  readonly id: number
  readonly face: FontFace
  readonly codePoints: ReadonlySet<number>
}

/** Keeps account of the faces that pages draw with: one font resource a face. */
export interface FontUse {
  /** The resource of the face, in which these glyphs will be. */
  use(face: FontFace, glyphs: readonly Pick<DrawnGlyph, 'codePoint'>[]): number
  /** In the order of first use. */
  readonly used: readonly UsedFont[]
}

export const createFontUse = (ids: Ids): FontUse => {
  const fonts = new Map<string, UsedFont & { readonly codePoints: Set<number> }>()
  return {
    use: (face, glyphs) => {
      const font = fonts.get(face.name) ?? { id: ids.next(), face, codePoints: new Set<number>() }
      fonts.set(face.name, font)
      for (const { codePoint } of glyphs) font.codePoints.add(codePoint)
      return font.id
    },
    get used() {
      return [...fonts.values()]
    },
  }
}

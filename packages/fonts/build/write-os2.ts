import { i16, latin, u16, u32 } from './bytes.ts'
import { emSquareOf } from './em-square.ts'
import type { Bounds, Glyph } from './glyph.ts'

export interface Os2Facts {
  /** 400 regular, 700 bold. */
  readonly weight: number
  /** What the face may be used for; 0 for anything. */
  readonly fsType: number
  readonly unitsPerEm: number
  readonly codePoints: readonly number[]
  readonly xHeight: number
  readonly capHeight: number
}

export const writeOs2 = (
  { weight, fsType, unitsPerEm, codePoints, xHeight, capHeight }: Os2Facts,
  glyphs: readonly Glyph[],
  box: Bounds,
): Uint8Array => {
  const { ascender, descender } = emSquareOf(unitsPerEm)
  const inked = glyphs.filter(({ advance }) => advance > 0)
  const average = inked.reduce((sum, { advance }) => sum + advance, 0) / Math.max(1, inked.length)
  const subscript = [650, 600, 0, 75]
  const superscript = [650, 600, 0, 350]
  const strikeout = [50, 310]
  const mediumWidth = 5
  const noPanose = Array.from({ length: 10 }, () => 0)
  const latinAndIdeographs = [0x00000001, 0x08000000, 0, 0]
  const regular = 0x0040
  const latin1SimplifiedTraditional = (1 << 0) | (1 << 18) | (1 << 20)
  const lineGap = 0
  const breakCharacter = 0x0020
  const inBasicPlane = (codePoint: number): number => Math.min(codePoint, 0xffff)
  return Uint8Array.from([
    ...u16(4),
    ...i16(Math.round(average)),
    ...[weight, mediumWidth, fsType].flatMap(u16),
    ...[...subscript, ...superscript, ...strikeout, 0].flatMap(i16),
    ...noPanose,
    ...latinAndIdeographs.flatMap(u32),
    ...latin('JBAO'),
    ...u16(regular),
    ...u16(inBasicPlane(codePoints.at(0) ?? 0)),
    ...u16(inBasicPlane(codePoints.at(-1) ?? 0)),
    ...[ascender, descender, lineGap].flatMap(i16),
    ...[Math.max(box.yMax, ascender), Math.max(-box.yMin, -descender)].flatMap(u16),
    ...[latin1SimplifiedTraditional, 0].flatMap(u32),
    ...[xHeight, capHeight].flatMap(i16),
    ...[0, breakCharacter, 0].flatMap(u16),
  ])
}

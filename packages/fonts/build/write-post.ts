import { i16, u32 } from './bytes.ts'

/** Version 3: glyphs have no names. */
export const writePost = (): Uint8Array => {
  const underline = [-100, 50]
  return Uint8Array.from([
    ...u32(0x00030000),
    ...u32(0),
    ...underline.flatMap(i16),
    ...[0, 0, 0, 0, 0].flatMap(u32),
  ])
}

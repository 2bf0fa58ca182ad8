import type { FontFace } from '@jibao/core'
import { readFace } from '@jibao/fonts'
import subsetFont from 'subset-font'
import type { UsedFont } from './font-use.ts'

/** Nothing is joined or replaced after layout, so rules of layout and hints for small screens go too. */
const cutting = {
  targetFormat: 'truetype',
  keepFeatures: [],
  noLayoutClosure: true,
  noHinting: true,
}

export interface FontFile {
  /** In the folder of resources. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** A font with the glyphs that are drawn and a character map, which is how readers find them. */
export const cutFace = async ({ id, face, codePoints }: UsedFont): Promise<FontFile> => {
  const text = String.fromCodePoint(...[...codePoints].toSorted((a, b) => a - b))
  const bytes = await subsetFont(fileOf(face), text, cutting)
  const isPostScript = bytes.toString('latin1', 0, 4) === 'OTTO'
  return { name: `Font_${id}.${isPostScript ? 'otf' : 'ttf'}`, bytes }
}

/** For as long as somebody has the face: most are of 10 to 20 MB, and every report needs them again. */
const files = new WeakMap<FontFace, Buffer>()

const fileOf = (face: FontFace): Buffer => {
  const file = files.get(face) ?? bufferOf(readFace(face))
  files.set(face, file)
  return file
}

/** The same bytes: a face has many. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)

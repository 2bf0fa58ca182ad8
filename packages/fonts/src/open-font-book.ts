import { createRequire } from 'node:module'
import type { FontBook, FontFace, FontRole } from '@jibao/core'
import { openSync } from 'fontkit'

const require = createRequire(import.meta.url)

/**
 * The default faces, plain TrueType from npm, all under the OFL. No free Simplified 仿宋, 楷体 or
 * 小标宋 is to be had; a serif in another weight stands in for each.
 */
const files = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifMedium: '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
} as const

type FileKey = keyof typeof files

const faceOfRole: Readonly<Record<FontRole, FileKey>> = {
  fangsong: 'serif',
  kaiti: 'serifMedium',
  heiti: 'sans',
  xiaobiaosong: 'serifBold',
  songti: 'serif',
}

const openFace = (key: FileKey): FontFace => {
  const path = require.resolve(files[key])
  let characters: ReadonlySet<number> | undefined
  return {
    name: /([^/\\]+)\.ttf$/.exec(path)?.[1] ?? key,
    path,
    covers: (codePoint) => {
      // Opened on the first question only: an Excel build never asks.
      if (characters === undefined) {
        const font = openSync(path)
        if (!('characterSet' in font)) throw new TypeError(`a font collection: ${path}`)
        characters = new Set(font.characterSet)
      }
      return characters.has(codePoint)
    },
  }
}

/** The default font set; each file is opened once per book, when first asked for. */
export const openFontBook = (): FontBook => {
  const faces = new Map<FileKey, FontFace>()
  const face = (key: FileKey): FontFace => {
    const known = faces.get(key) ?? openFace(key)
    faces.set(key, known)
    return known
  }
  return {
    chain: (role) => {
      const first = faceOfRole[role]
      const others = (Object.keys(files) as FileKey[]).filter((key) => key !== first)
      return [first, ...others].map(face)
    },
  }
}
